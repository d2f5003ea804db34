import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { messageCharactersMax } from "../../shared/api/customer-api.ts";
import { CharacterCount } from "./character-count.tsx";
import { useWidget, useWidgetState } from "./context.ts";
import { SendIcon } from "./icons.tsx";
import { submitsOnEnter } from "./keys.ts";

/** Taller than this, the box scrolls inside. */
const heightMaxPx = 160;

/** Where the next message is written. Grows with its text; what is written survives a reload. */
export function Composer() {
  const { session, t } = useWidget();
  const { draft, screen, conversation } = useWidgetState();
  const box = useRef<HTMLTextAreaElement>(null);
  const ready = screen === "chat" && draft.trim() !== "" && draft.length <= messageCharactersMax;
  useLayoutEffect(() => grow(box.current), [draft]);
  useEffect(() => {
    if (!matchMedia("(pointer: coarse)").matches) box.current?.focus();
  }, []);
  const send = () => {
    if (!ready) return;
    session.send(draft.trim());
    box.current?.focus();
  };
  const hint = t(conversation?.head?.state === "wrapUp" ? "writeMore" : "write");
  return (
    <form class="composer" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <div class="composer-box">
        <textarea
          ref={box} rows={1} value={draft} placeholder={hint} aria-label={hint} aria-describedby="count" data-testid="composer"
          enterkeyhint="enter"
          onInput={(event) => { session.memory.draft(event.currentTarget.value); session.typed(); }}
          onKeyDown={(event) => { if (submitsOnEnter(event)) { event.preventDefault(); send(); } }}
        />
        <button type="submit" class="send" disabled={!ready} aria-label={t("send")} title={t("send")} data-testid="send"><SendIcon /></button>
      </div>
      <CharacterCount id="count" length={draft.length} />
    </form>
  );
}

function grow(box: HTMLTextAreaElement | null): void {
  if (box === null) return;
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, heightMaxPx)}px`;
}
