import { useState } from "preact/hooks";
import type { Bubble } from "../session/timeline.ts";
import { ended } from "../session/widget-state.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { useWidget, useWidgetState } from "./context.ts";
import { UndoIcon } from "./icons.tsx";

/** The server takes no message back that is older. */
const withdrawMs = 3_600_000;

/** Beside an own message of the last hour: take it back. */
export function TakeBack({ bubble }: { bubble: Bubble }) {
  const { session, t } = useWidget();
  const state = useWidgetState();
  const [asking, setAsking] = useState(false);
  const { messageId } = bubble;
  if (messageId === null || bubble.gone !== null || bubble.channel !== null || ended(state) || Date.now() - bubble.at.getTime() > withdrawMs) return null;
  return (
    <>
      <button
        type="button" class="take-back" aria-label={t("takeBack")} title={t("takeBack")} aria-haspopup="dialog" aria-live="off" data-testid="take-back"
        onClick={() => setAsking(true)}
      >
        <UndoIcon />
      </button>
      {asking && (
        <AskDialog
          id="take-back" title={t("takeBackAsk")} hint={t("takeBackHint")} yes={t("takeBackYes")} no={t("takeBackNo")}
          onYes={() => void session.withdraw(messageId)} onDone={() => setAsking(false)}
        />
      )}
    </>
  );
}
