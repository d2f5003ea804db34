import type { ComponentChildren, JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { WordKey } from "../words/words.ts";
import { useBench, useDispatch } from "./bench.ts";
import { Dialog } from "./Dialog.tsx";

export interface AskProps {
  readonly title: string;
  readonly testId: string;
  readonly confirm: string;
  readonly danger?: boolean;
  /** False while something is missing. */
  readonly ready: boolean;
  /** Gets an id that is the same for every try of this decision. Answers with the words of a refusal, or null when done. */
  readonly act: (commandId: string) => Promise<WordKey | null>;
  /** What was decided, as text: another decision is another command. */
  readonly decision: string;
  readonly children: ComponentChildren;
}

/** A question that ends in an action: it stays open with the words of a refusal, and closes when the thing is done. */
export const Ask = ({ title, testId, confirm, danger, ready, act, decision, children }: AskProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const base = useMemo(() => desk.newCommandId(), []);
  const tried = useRef<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<WordKey | null>(null);
  const close = (): void => dispatch({ type: "dialogShown", dialog: null });
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!ready || busy) return;
    if (!tried.current.includes(decision)) tried.current = [...tried.current, decision];
    setBusy(true);
    void act(`${base}.${tried.current.indexOf(decision)}`).then((refusal) => {
      setBusy(false);
      setFailure(refusal);
      if (refusal === null) close();
    });
  };
  return (
    <Dialog title={title} testId={testId}>
      <form onSubmit={submit}>
        {children}
        {failure !== null && (
          <p class="form-error" role="alert" data-testid="ask-error">
            {t(failure, { name: "" })}
          </p>
        )}
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={close}>
            {t("dialog.cancel")}
          </button>
          <button
            type="submit"
            class={`button ${danger === true ? "button-danger" : "button-primary"}`}
            disabled={busy || !ready}
            data-testid="ask-confirm"
          >
            {confirm}
          </button>
        </footer>
      </form>
    </Dialog>
  );
};
