/** What the keyboard can ask for; the same words as the buttons that do it. */
export type Command =
  | {
      readonly kind:
        | "next"
        | "previous"
        | "accept"
        | "decline"
        | "reply"
        | "note"
        | "transfer"
        | "close"
        | "wrapUpDone"
        | "details"
        | "presence"
        | "help"
        | "back";
    }
  | { readonly kind: "jump"; readonly index: number };

export interface KeyPress {
  readonly key: string;
  /** The physical key: Alt changes the character on some systems, never the code. */
  readonly code: string;
  readonly alt: boolean;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

export interface KeyContext {
  /** The focus is in a text field, where letters are letters. */
  readonly typing: boolean;
  /** A button, link or option has the focus, where Enter presses it and arrows may move within it. */
  readonly onControl: boolean;
  /** A dialog or menu is open: it has the keyboard to itself. */
  readonly covered: boolean;
  /** Single-letter shortcuts can be switched off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

const withAlt: Readonly<Record<string, Command>> = {
  ArrowDown: { kind: "next" },
  ArrowUp: { kind: "previous" },
  KeyA: { kind: "accept" },
  KeyD: { kind: "decline" },
  KeyR: { kind: "reply" },
  KeyN: { kind: "note" },
  KeyT: { kind: "transfer" },
  KeyE: { kind: "close" },
  KeyW: { kind: "wrapUpDone" },
  KeyI: { kind: "details" },
  KeyP: { kind: "presence" },
  Slash: { kind: "help" },
};

const alone: Readonly<Record<string, Command>> = {
  j: { kind: "next" },
  k: { kind: "previous" },
  r: { kind: "reply" },
  n: { kind: "note" },
  t: { kind: "transfer" },
  e: { kind: "close" },
  w: { kind: "wrapUpDone" },
  i: { kind: "details" },
  "?": { kind: "help" },
};

const digit = (code: string): number | null => {
  const found = /^(?:Digit|Numpad)([1-9])$/.exec(code);
  return found?.[1] === undefined ? null : Number(found[1]);
};

/** The command of a key press, or null to let the browser have it. */
export const commandFor = (press: KeyPress, context: KeyContext): Command | null => {
  if (context.covered || press.ctrl || press.meta) return null;
  if (press.alt) {
    const index = digit(press.code);
    return index === null ? (withAlt[press.code] ?? null) : { kind: "jump", index: index - 1 };
  }
  if (context.typing) return null;
  if (press.key === "Escape") return { kind: "back" };
  if (context.onControl === false && press.key === "Enter") return { kind: "accept" };
  if (context.onControl === false && press.key === "ArrowDown") return { kind: "next" };
  if (context.onControl === false && press.key === "ArrowUp") return { kind: "previous" };
  return context.singleKeys ? (alone[press.key] ?? null) : null;
};
