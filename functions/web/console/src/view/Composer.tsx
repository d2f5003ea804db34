import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { messageCharactersMax } from "../../../shared/api/customer-api.ts";
import { smsParts } from "../conversation/sms.ts";
import { type ComposerMode, draftOf } from "../desk/state.ts";
import type { Conversation } from "../wire/contract.ts";
import { nameOf } from "../words/phrases.ts";
import { useBench, useDesk, useDispatch } from "./bench.ts";
import { Icon } from "./icons.tsx";

/** The customer sees "typing" for some seconds; saying it more often than this is waste. */
const typingEveryMs = 3_000;
const countFrom = messageCharactersMax - 500;

export const Composer = ({ conversation, noteOnly }: { readonly conversation: Conversation; readonly noteOnly: boolean }): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const id = conversation.conversationId;
  const draft = useDesk((state) => draftOf(state, id));
  const wanted = useDesk((state) => state.focusComposer === id);
  const field = useRef<HTMLTextAreaElement>(null);
  const typedMs = useRef(0);
  const mode: ComposerMode = noteOnly ? "note" : draft.mode;
  const text = draft[mode];
  const left = messageCharactersMax - text.length;
  const name = nameOf(conversation.customer, t);

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
    <form class={`composer composer-${mode}`} data-testid="composer" data-mode={mode} onSubmit={(event) => (event.preventDefault(), send())}>
      <div class="composer-modes" role="group" aria-label={t("composer.modes")}>
        {!noteOnly && (
          <button type="button" class="mode" aria-pressed={mode === "reply"} title="Alt+R" data-testid="mode-reply" onClick={() => choose("reply")}>
            <Icon name="reply" class="small" />
            {t("composer.reply")}
          </button>
        )}
        <button
          type="button"
          class="mode mode-note"
          aria-pressed={mode === "note"}
          title="Alt+N"
          data-testid="mode-note"
          onClick={() => choose("note")}
        >
          <Icon name="lock" class="small" />
          {t("composer.note")}
        </button>
        <span class="grow" />
        <span class="composer-audience" id="composer-audience">
          {mode === "note" ? t("composer.onlyUs") : t("composer.to", { name })}
        </span>
      </div>
      <textarea
        ref={field}
        class="composer-field"
        rows={2}
        value={text}
        placeholder={mode === "note" ? t("composer.notePlaceholder") : t("composer.replyPlaceholder", { name })}
        aria-label={mode === "note" ? t("composer.noteLabel") : t("composer.replyLabel", { name })}
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
          class={`button ${mode === "note" ? "button-note" : "button-primary"}`}
          disabled={text.trim() === "" || left < 0}
          data-testid="send"
        >
          <Icon name={mode === "note" ? "lock" : "send"} class="small" />
          {mode === "note" ? t("composer.saveNote") : t("composer.send")}
        </button>
      </div>
    </form>
  );
};
