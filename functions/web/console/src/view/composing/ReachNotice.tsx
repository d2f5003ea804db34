import type { JSX } from "preact";
import { Icon } from "../../../../staff/view/icons.tsx";
import type { Reach } from "../../wire/reach.ts";
import { dateTime } from "../../words/phrases.ts";
import { has, type WordKey, type Words } from "../../words/words.ts";
import { useBench } from "../bench.ts";

export const blockedWords = (code: string, phone: string, t: Words): string => {
  const key = `blocked.${code}`;
  return t(has(key) ? key : ("blocked.other" as WordKey), { phone });
};

/** Why the customer's phone cannot be texted, or when what is written now will be. */
export const ReachNotice = ({ reach, nowMs }: { readonly reach: Reach; readonly nowMs: number }): JSX.Element | null => {
  const { words: t } = useBench();
  const { blocked, quietUntil, theirs } = reach;
  if (blocked !== null)
    return (
      <p class="reach reach-blocked" role="status" id="composer-reach" data-testid="blocked" data-code={blocked.code}>
        <Icon name="stop" class="small" />
        <span>
          <strong>{blockedWords(blocked.code, theirs, t)}</strong>{" "}
          {blocked.at !== null && t("blocked.since", { time: dateTime(new Date(blocked.at), new Date(nowMs), t) })}
        </span>
      </p>
    );
  if (quietUntil === null || Date.parse(quietUntil) <= nowMs) return null;
  return (
    <p class="reach reach-quiet" role="status" id="composer-reach" data-testid="quiet">
      <Icon name="moon" class="small" />
      {t("quiet.text", { time: dateTime(new Date(quietUntil), new Date(nowMs), t) })}
    </p>
  );
};
