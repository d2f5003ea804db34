import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

export interface MenuProps {
  readonly label: ComponentChildren;
  readonly title: string;
  readonly testId: string;
  readonly class?: string;
  /** Rises when something else, such as a shortcut, opens the menu. */
  readonly openSignal?: number;
  readonly children: (close: () => void) => ComponentChildren;
}

/** Share of the window's height. */
const upwardsFrom = 0.6;

/** A button that shows a panel of controls: Escape, leaving it and clicking elsewhere close it, and the focus returns to the button. */
export const Menu = (props: MenuProps): JSX.Element => {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const byPointer = useRef(false);
  const [up, setUp] = useState(false);
  const show = (): void => {
    // In the lower part of the window there is more room above.
    setUp((button.current?.getBoundingClientRect().bottom ?? 0) > window.innerHeight * upwardsFrom);
    setOpen(!open);
  };
  const close = (): void => {
    setOpen(false);
    // Whoever works with a mouse leaves no focus behind, so that Enter is free for the next offer.
    if (byPointer.current) (document.activeElement as HTMLElement | null)?.blur();
    else button.current?.focus();
  };
  useEffect(() => {
    if (props.openSignal) setOpen(true);
  }, [props.openSignal]);
  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>(".menu button, .menu input, .menu select")?.focus();
    const outside = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    byPointer.current = false;
    if (!open || event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <div class="menu-root" ref={root} onKeyDown={onKeyDown} onPointerDown={() => (byPointer.current = true)}>
      <button
        ref={button}
        type="button"
        class={props.class ?? "quiet"}
        aria-expanded={open}
        title={props.title}
        data-testid={props.testId}
        onClick={show}
      >
        {props.label}
      </button>
      {open && (
        <div class={`menu ${up ? "menu-up" : ""}`} role="group" aria-label={props.title} data-covers="keys">
          {props.children(close)}
        </div>
      )}
    </div>
  );
};
