import { useEffect, useRef } from "preact/hooks";
import { useWidget } from "./context.ts";

/** Asks before ending. The browser's own modal keeps the focus inside and gives it back. */
export function EndDialog({ onDone }: { onDone: () => void }) {
  const { session, t } = useWidget();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const end = () => {
    onDone();
    void session.end();
  };
  // Escape belongs to the dialog here, not to the panel.
  const keep = (event: KeyboardEvent) => event.key === "Escape" && event.stopPropagation();
  return (
    <dialog class="dialog" ref={dialog} onClose={onDone} onKeyDown={keep} aria-labelledby="end-ask" data-testid="end-dialog">
      <h2 id="end-ask">{t("endAsk")}</h2>
      <p>{t("endHint")}</p>
      <button type="button" class="button button-bad" data-testid="end-yes" onClick={end}>{t("endYes")}</button>
      <button type="button" class="button button-quiet" autoFocus onClick={() => dialog.current?.close()}>{t("endNo")}</button>
    </dialog>
  );
}
