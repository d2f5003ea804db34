import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icons.tsx";

export interface ModalProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly testId: string;
  /** For tables and forms of two columns. */
  readonly wide?: boolean;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** A modal question: the browser's own dialog keeps the focus inside and Escape closes it. `data-first` marks where the focus begins. */
export const Modal = ({ title, closeLabel, testId, wide, close, children }: ModalProps): JSX.Element => {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog ${wide === true ? "dialog-wide" : ""}`}
      aria-labelledby={`${testId}-title`}
      data-testid={testId}
      onClose={close}
      onCancel={(event) => (event.preventDefault(), close())}
      onClick={(event) => event.target === element.current && close()}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id={`${testId}-title`}>{title}</h2>
          <button type="button" class="icon-button" aria-label={closeLabel} title={closeLabel} onClick={close}>
            <Icon name="cross" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
};
