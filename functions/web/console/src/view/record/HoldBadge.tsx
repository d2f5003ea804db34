import type { JSX } from "preact";
import { Icon } from "../../../../staff/view/icons.tsx";
import { operatorName } from "../../desk/state.ts";
import type { Conversation } from "../../wire/contract.ts";
import { dateTime } from "../../words/phrases.ts";
import { useBench, useDesk } from "../bench.ts";

/** Says that nothing of a conversation is erased for now, by whose word and why. */
export const HoldBadge = ({ conversation }: { readonly conversation: Conversation }): JSX.Element | null => {
  const { desk, words: t } = useBench();
  const { hold } = conversation;
  const by = useDesk((state) => operatorName(state, hold?.by ?? null) ?? "");
  if (hold === null) return null;
  const time = dateTime(new Date(hold.at), new Date(desk.serverNowMs()), t);
  const words = t("hold.badge.text", { by, time, reason: hold.reason });
  return (
    <span class="chip chip-hold" data-testid="hold" title={words}>
      <Icon name="shield" class="tiny" />
      {t("hold.badge")}
      <span class="visually-hidden">{words}</span>
    </span>
  );
};
