import type { JSX } from "preact";
import { messageCharactersMax } from "../../../shared/api/customer-api.ts";
import { textSize } from "../../../shared/texting/segments.ts";
import { Icon } from "../../../staff/view/icons.tsx";
import { type ComposerMode, draftOf } from "../desk/state.ts";
import type { Conversation } from "../wire/contract.ts";
import { nameOf } from "../words/phrases.ts";
import { useBench, useDesk, useDispatch, useNow } from "./bench.ts";
import { ChoiceEditor } from "./composing/ChoiceEditor.tsx";
import { ChosenFiles } from "./composing/Files.tsx";
import { ReachNotice } from "./composing/ReachNotice.tsx";
import { replyListId, replyOptionId, ReplyPicker } from "./composing/ReplyPicker.tsx";
import { TextSize } from "./composing/TextSize.tsx";
import { Tools } from "./composing/Tools.tsx";
import { useReplies } from "./composing/use-replies.ts";
import { useWriting } from "./composing/use-writing.ts";

const keys: Readonly<Record<ComposerMode, string>> = { reply: "Alt+R", note: "Alt+N", whisper: "Alt+N" };
const countFrom = messageCharactersMax - 500;

interface ComposerProps {
  readonly conversation: Conversation;
  /** Who may read it, the usual first; at least one. */
  readonly modes: readonly ComposerMode[];
}

/** Enter also ends the conversion of kana to kanji: that one is not ours. */
const isSend = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && !event.shiftKey && !event.altKey && !event.isComposing && event.keyCode !== 229;

const Modes = ({ modes, mode, choose, audience }: Pick<ComposerProps, "modes"> & ModesProps): JSX.Element => {
  const { words: t } = useBench();
  return (
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
        {audience}
      </span>
    </div>
  );
};

interface ModesProps {
  readonly mode: ComposerMode;
  readonly choose: (mode: ComposerMode) => void;
  readonly audience: string;
}

export const Composer = ({ conversation, modes }: ComposerProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const nowMs = useNow();
  const id = conversation.conversationId;
  const draft = useDesk((state) => draftOf(state, id));
  const mode: ComposerMode = modes.includes(draft.mode) ? draft.mode : (modes[0] ?? "note");
  const inside = mode !== "reply";
  const text = draft[mode];
  const writing = useWriting(id, modes, mode, draft);
  const replies = useReplies(conversation, text, !inside, (next) => writing.write(next));
  const name = nameOf(conversation.customer, t);
  const reach = inside ? null : conversation.reach;
  const blocked = reach !== null && reach.blocked !== null;
  const texting = !inside && conversation.channel === "sms";
  const left = messageCharactersMax - text.length;
  const tooLong = left < 0 || (texting && reach?.segmentsMax != null && textSize(text).segments > reach.segmentsMax);
  const files = inside ? [] : draft.files;
  const ready = !blocked && !tooLong && (text.trim() !== "" || files.length > 0);

  const send = (): void => {
    if (!ready) return;
    writing.sent();
    desk.send(id, mode, text.trim());
    writing.field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (replies.onKey(event)) return;
    if (isSend(event)) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") writing.field.current?.blur();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0 || inside || conversation.channel === "sms") return;
    event.preventDefault();
    void desk.filing.choose(id, pasted);
  };
  const choose = (next: ComposerMode): void => dispatch({ type: "composerFocused", conversationId: id, mode: next });
  const picking = replies.open && replies.choices.length > 0;

  return (
    <form
      class={`composer composer-${inside ? "note" : "reply"}`}
      data-testid="composer"
      data-mode={mode}
      onSubmit={(event) => (event.preventDefault(), send())}
    >
      <Modes
        modes={modes}
        mode={mode}
        choose={choose}
        audience={inside ? t(mode === "note" ? "composer.onlyUs" : "composer.onlyHere") : t("composer.to", { name })}
      />
      {replies.open && <ReplyPicker choices={replies.choices} active={replies.active} choose={replies.choose} />}
      {reach !== null && <ReachNotice reach={reach} nowMs={nowMs} />}
      {!inside && <ChosenFiles id={id} files={files} />}
      {!inside && draft.choices !== null && <ChoiceEditor id={id} choices={draft.choices} />}
      <textarea
        ref={writing.field}
        class="composer-field"
        rows={2}
        value={text}
        disabled={blocked}
        placeholder={blocked ? "" : t(`composer.${mode}Placeholder`, { name })}
        aria-label={t(`composer.${mode}Label`, { name })}
        aria-describedby={reach === null ? "composer-audience" : "composer-audience composer-reach"}
        aria-controls={picking ? replyListId : undefined}
        aria-activedescendant={picking ? replyOptionId(replies.active) : undefined}
        data-testid="composer-text"
        onInput={(event) => writing.write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div class="composer-foot">
        {!inside && (
          <Tools conversation={conversation} draft={draft} replies={replies} disabled={blocked} focus={() => writing.field.current?.focus()} />
        )}
        {texting && text !== "" ? (
          <TextSize text={text} segmentsMax={reach?.segmentsMax ?? null} />
        ) : (
          <span class="muted composer-hint">{t("composer.hint")}</span>
        )}
        <span class="grow" />
        {text.length > countFrom && <span class={left < 0 ? "bad" : "muted"}>{left}</span>}
        <button type="submit" class={`button ${inside ? "button-note" : "button-primary"}`} disabled={!ready} data-testid="send">
          <Icon name={inside ? "lock" : "send"} class="small" />
          {t(mode === "note" ? "composer.saveNote" : mode === "whisper" ? "composer.sendWhisper" : "composer.send")}
        </button>
      </div>
    </form>
  );
};
