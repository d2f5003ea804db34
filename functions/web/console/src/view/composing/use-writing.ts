import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ComposerMode, Draft } from "../../desk/state.ts";
import { useBench, useDesk, useDispatch } from "../bench.ts";

/** The customer sees "typing" for some seconds; saying it more often than this is waste. */
const typingEveryMs = 3_000;

export interface Writing {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  write(value: string): void;
  /** The text has gone: the next one is told of as soon as it begins. */
  sent(): void;
}

/** The text field of a conversation: focus where it was asked for, a height that fits, drafts, and the sign of typing. */
export const useWriting = (id: string, modes: readonly ComposerMode[], mode: ComposerMode, draft: Draft): Writing => {
  const { desk } = useBench();
  const dispatch = useDispatch();
  const wanted = useDesk((state) => state.focusComposer === id);
  const field = useRef<HTMLTextAreaElement>(null);
  const typedMs = useRef(0);
  // Who takes over from advising keeps what was being whispered, among colleagues still: it must neither be lost nor reach the customer.
  useLayoutEffect(() => {
    if (draft.whisper === "" || draft.note !== "" || modes.includes("whisper") || !modes.includes("note")) return;
    dispatch({ type: "drafted", conversationId: id, draft: { mode: "note", note: draft.whisper, whisper: "" } });
  }, [modes.join()]);
  // Before the next key press: whoever asked for the composer is already writing.
  useLayoutEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    dispatch({ type: "composerHasFocus" });
  }, [wanted]);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [draft[mode], mode, id]);
  const write = (value: string): void => {
    dispatch({ type: "drafted", conversationId: id, draft: { [mode]: value } });
    const nowMs = Date.now();
    // What looks for a kept reply is not yet said to anybody.
    if (mode !== "reply" || value === "" || value.startsWith("/") || nowMs - typedMs.current < typingEveryMs) return;
    typedMs.current = nowMs;
    desk.typing(id);
  };
  return { field, write, sent: () => void (typedMs.current = 0) };
};
