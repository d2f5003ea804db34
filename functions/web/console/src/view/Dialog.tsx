import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useBench, useDispatch } from "./bench.ts";
import { Icon } from "./icons.tsx";

/** A modal question: the browser's own dialog keeps the focus inside and Escape closes it. */
export const Dialog = ({
  title,
  testId,
  children,
}: {
  readonly title: string;
  readonly testId: string;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const element = useRef<HTMLDialogElement>(null);
  const mine = useRef(desk.store.state.dialog);
  /** The browser tells of the end a moment later: by then another dialog may be open. */
  const close = (): void => {
    if (desk.store.state.dialog === mine.current) dispatch({ type: "dialogShown", dialog: null });
  };
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
      class="dialog"
      aria-labelledby={`${testId}-title`}
      data-testid={testId}
      onClose={close}
      onCancel={(event) => (event.preventDefault(), close())}
      onClick={(event) => event.target === element.current && close()}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id={`${testId}-title`}>{title}</h2>
          <button type="button" class="icon-button" aria-label={t("dialog.close")} title={t("dialog.close")} onClick={close}>
            <Icon name="cross" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
};
