import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { messageCharactersMax } from "../../../shared/api/customer-api.ts";
import { smsParts } from "../conversation/sms.ts";
import { type ComposerMode, draftOf } from "../desk/state.ts";
import type { Conversation } from "../wire/contract.ts";
import { nameOf } from "../words/phrases.ts";
import { useBench, useDesk, useDispatch } from "./bench.ts";
import { Icon } from "../../../staff/view/icons.tsx";

/** The customer sees "typing" for some seconds; saying it more often than this is waste. */
const typingEveryMs = 3_000;
const keys: Readonly<Record<ComposerMode, string>> = { reply: "Alt+R", note: "Alt+N", whisper: "Alt+N" };
const countFrom = messageCharactersMax - 500;

/** `modes`: who may read it, the usual first; at least one. */
export const Composer = ({ conversation, modes }: { readonly conversation: Conversation; readonly modes: readonly ComposerMode[] }): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const id = conversation.conversationId;
  const draft = useDesk((state) => draftOf(state, id));
  const wanted = useDesk((state) => state.focusComposer === id);
  const field = useRef<HTMLTextAreaElement>(null);
  const typedMs = useRef(0);
  const mode: ComposerMode = modes.includes(draft.mode) ? draft.mode : (modes[0] ?? "note");
  const inside = mode !== "reply";
  const text = draft[mode];
  const left = messageCharactersMax - text.length;
  const name = nameOf(conversation.customer, t);

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
  }, [text, mode, id]);

  const write = (value: string): void => {
    dispatch({ type: "drafted", conversationId: id, draft: { [mode]: value } });
    const nowMs = Date.now();
    if (mode !== "reply" || value === "" || nowMs - typedMs.current < typingEveryMs) return;
    typedMs.current = nowMs;
    desk.typing(id);
  };
  const send = (): void => {
    const ready = text.trim();
    if (ready === "" || left < 0) return;
    typedMs.current = 0;
    desk.send(id, mode, ready);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter also ends the conversion of kana to kanji: that one is not ours.
    if (event.key === "Enter" && !event.shiftKey && !event.altKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") field.current?.blur();
  };
  const choose = (next: ComposerMode): void => dispatch({ type: "composerFocused", conversationId: id, mode: next });
  const parts = mode === "reply" && conversation.channel === "sms" ? smsParts(text) : 0;

  return (
    <form
      class={`composer composer-${inside ? "note" : "reply"}`}
      data-testid="composer"
      data-mode={mode}
      onSubmit={(event) => (event.preventDefault(), send())}
    >
      <div class="composer-modes" role="group" aria-label={t("composer.modes")}>
        {modes.map((each) => (
          <button
            key={each}
            type="button"
            class={`mode ${each === "reply" ? "" : "mode-note"}`}
            aria-pressed={mode === each}
            title={keys[each]}
            data-testid={`mode-${each}`}
            onClick={() => choose(each)}
          >
            <Icon name={each === "reply" ? "reply" : "lock"} class="small" />
            {t(`composer.${each}`)}
          </button>
        ))}
        <span class="grow" />
        <span class="composer-audience" id="composer-audience">
          {inside ? t(mode === "note" ? "composer.onlyUs" : "composer.onlyHere") : t("composer.to", { name })}
        </span>
      </div>
      <textarea
        ref={field}
        class="composer-field"
        rows={2}
        value={text}
        placeholder={t(`composer.${mode}Placeholder`, { name })}
        aria-label={t(`composer.${mode}Label`, { name })}
        aria-describedby="composer-audience"
        data-testid="composer-text"
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="composer-foot">
        <span class="muted composer-hint">{t("composer.hint")}</span>
        <span class="grow" />
        {parts > 1 && (
          <span class="muted" data-testid="sms-parts">
            {t("composer.smsParts", { count: parts })}
          </span>
        )}
        {text.length > countFrom && <span class={left < 0 ? "bad" : "muted"}>{left}</span>}
        <button
          type="submit"
          class={`button ${inside ? "button-note" : "button-primary"}`}
          disabled={text.trim() === "" || left < 0}
          data-testid="send"
        >
          <Icon name={inside ? "lock" : "send"} class="small" />
          {t(mode === "note" ? "composer.saveNote" : mode === "whisper" ? "composer.sendWhisper" : "composer.send")}
        </button>
      </div>
    </form>
  );
};
