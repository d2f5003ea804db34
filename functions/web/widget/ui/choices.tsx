import { openChoices } from "../../shared/conversation/open-choices.ts";
import { ended } from "../session/widget-state.ts";
import { useWidget, useWidgetState } from "./context.ts";

/** Answers to tap under the newest message; gone as soon as one of them, or anything else, was written. */
export function Choices() {
  const { session, t } = useWidget();
  const state = useWidgetState();
  const open = openChoices(state.conversation?.messages ?? []);
  if (open === null || ended(state) || state.outbox.some((item) => item.failed === null)) return null;
  return (
    <div class="choices" role="group" aria-label={t("choices")} data-testid="choices">
      {open.choices.map((choice) => (
        <button key={choice} type="button" class="choice" data-testid="choice" onClick={() => session.choose(choice, open.messageId)}>{choice}</button>
      ))}
    </div>
  );
}
