import { useModal } from "./modal.ts";

export interface Question {
  /** Begins the test ids and names the dialog. */
  id: string;
  title: string;
  hint: string;
  yes: string;
  no: string;
  onYes: () => void;
  onDone: () => void;
}

/** Asks before something that cannot be undone. */
export function AskDialog({ id, title, hint, yes, no, onYes, onDone }: Question) {
  const modal = useModal(onDone);
  const accept = () => {
    onDone();
    onYes();
  };
  return (
    <dialog class="dialog" {...modal.dialog} aria-live="off" aria-labelledby={`${id}-ask`} data-testid={`${id}-dialog`}>
      <h2 id={`${id}-ask`}>{title}</h2>
      <p>{hint}</p>
      <button type="button" class="button button-bad" data-testid={`${id}-yes`} onClick={accept}>{yes}</button>
      <button type="button" class="button button-quiet" autoFocus onClick={modal.close}>{no}</button>
    </dialog>
  );
}
