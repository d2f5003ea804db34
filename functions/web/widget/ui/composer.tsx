import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { messageCharactersMax } from "../../shared/api/customer-api.ts";
import { AttachButton, loadTray } from "./attach-button.tsx";
import { CharacterCount } from "./character-count.tsx";
import { useWidget, useWidgetState } from "./context.ts";
import { chooseFrom } from "./file-drop.ts";
import { SendIcon } from "./icons.tsx";
import { submitsOnEnter } from "./keys.ts";
import { useLate } from "./late.ts";

/** Taller than this, the box scrolls inside. */
const heightMaxPx = 160;

/** Where the next message is written. Grows with its text; what is written survives a reload. */
export function Composer() {
  const { session, t } = useWidget();
  const { draft, screen, conversation, tray, trayProblem } = useWidgetState();
  const box = useRef<HTMLTextAreaElement>(null);
  const ready = screen === "chat" && (draft.trim() !== "" || tray.length > 0) && draft.length <= messageCharactersMax;
  useLayoutEffect(() => grow(box.current), [draft]);
  useEffect(() => {
    if (!matchMedia("(pointer: coarse)").matches) box.current?.focus();
  }, []);
  const send = () => {
    if (!ready) return;
    session.send(draft.trim());
    box.current?.focus();
  };
  const hint = t(["wrapUp", "closed"].includes(conversation?.head?.state ?? "") ? "writeMore" : "write");
  return (
    <form class="composer" onSubmit={(event) => { event.preventDefault(); send(); }}>
      {(tray.length > 0 || trayProblem !== null) && <LateTray />}
      <div class="composer-box">
        <AttachButton disabled={screen !== "chat"} />
        <textarea
          ref={box} rows={1} value={draft} placeholder={hint} aria-label={hint} aria-describedby="count" data-testid="composer"
          enterkeyhint="enter"
          onPaste={(event) => { if (screen === "chat" && chooseFrom(event.clipboardData, session.files)) event.preventDefault(); }}
          onInput={(event) => { session.memory.draft(event.currentTarget.value); session.typed(); }}
          onKeyDown={(event) => { if (submitsOnEnter(event)) { event.preventDefault(); send(); } }}
        />
        <button type="submit" class="send" disabled={!ready} aria-label={t("send")} title={t("send")} data-testid="send"><SendIcon /></button>
      </div>
      <CharacterCount id="count" length={draft.length} />
    </form>
  );
}

function LateTray() {
  const late = useLate(loadTray);
  return late && <late.Tray />;
}

function grow(box: HTMLTextAreaElement | null): void {
  if (box === null) return;
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, heightMaxPx)}px`;
}
