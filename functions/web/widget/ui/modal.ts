import { useEffect, useRef } from "preact/hooks";

/** The browser's own modal: keeps the focus inside and gives it back. */
export function useModal(onDone: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  // Escape belongs to the dialog here, not to the panel.
  const onKeyDown = (event: KeyboardEvent) => event.key === "Escape" && event.stopPropagation();
  return { dialog: { ref, onClose: onDone, onKeyDown }, close: () => ref.current?.close() };
}
