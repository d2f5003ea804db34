import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon, type IconName } from "../../../staff/view/icons.tsx";
import { roleIn } from "../desk/state.ts";
import type { Conversation } from "../wire/contract.ts";
import type { WordKey } from "../words/words.ts";
import { useBench, useDesk, useDispatch } from "./bench.ts";

/** Without being in it nothing is pushed: what is looked at is read again at this pace. */
const lookEveryMs = 4_000;

/** What a supervisor can do with a conversation of somebody else. */
export const WatchBar = ({ conversation }: { readonly conversation: Conversation }): JSX.Element => {
  const { desk, supervision, words: t } = useBench();
  const dispatch = useDispatch();
  const id = conversation.conversationId;
  const role = useDesk((state) => roleIn(state, conversation));
  const [failure, setFailure] = useState<WordKey | null>(null);
  const over = conversation.state === "closed" || conversation.state === "abandoned";
  useEffect(() => {
    if (over) return undefined;
    const timer = setInterval(() => document.visibilityState === "visible" && desk.reload(id), lookEveryMs);
    return () => clearInterval(timer);
  }, [id, over]);
  const button = (label: string, icon: IconName, testId: string, act: () => Promise<WordKey | null>): JSX.Element => (
    <button type="button" class="button button-small" data-testid={testId} onClick={() => void act().then(setFailure)}>
      <Icon name={icon} class="small" />
      {label}
    </button>
  );
  const ask = (kind: "assign" | "forceClose" | "priority" | "why"): void => dispatch({ type: "dialogShown", dialog: { kind, conversationId: id } });
  const askButton = (kind: "assign" | "forceClose" | "priority" | "why", label: string): JSX.Element => (
    <button type="button" class="button button-small" data-testid={`watch-${kind}`} onClick={() => ask(kind)}>
      {label}
    </button>
  );
  const joined = role === "supervising" || role === "conferencing";
  return (
    <div class={`watch watch-${role ?? "not"}`} data-testid="watch" data-role={role ?? "none"}>
      <p class="watch-words">
        <Icon name={joined ? "eye" : "ear"} class="small" />
        {t(joined ? "watch.joined" : role === "monitoring" ? "watch.silent" : "watch.not")}
      </p>
      {failure !== null && (
        <p class="form-error" role="alert" data-testid="watch-error">
          {t(failure, { name: "" })}
        </p>
      )}
      {!over && (
        <div class="watch-actions">
          {role === null && button(t("act.monitor"), "ear", "watch-monitor", () => supervision.monitor(id))}
          {role === "monitoring" && button(t("act.stopMonitor"), "cross", "watch-stop", () => supervision.stopMonitoring(id))}
          {!joined && button(t("act.join"), "plus", "watch-join", () => supervision.join(id))}
          {joined && button(t("act.leave"), "cross", "watch-leave", () => supervision.leave(id))}
          {askButton("why", t("act.why"))}
          {askButton("assign", t("act.assign"))}
          {askButton("priority", t("act.priority"))}
          {askButton("forceClose", t("act.forceClose"))}
        </div>
      )}
      {over && <div class="watch-actions">{askButton("why", t("act.why"))}</div>}
    </div>
  );
};
