import { ended, type WidgetState } from "../session/widget-state.ts";
import { Avatar } from "./avatar.tsx";
import { useWidget, useWidgetState, type Text } from "./context.ts";
import { CloseIcon, EndIcon, SoundIcon } from "./icons.tsx";

/** Who is on the other side, and what can be done with the chat as a whole. */
export function ChatHead({ canEnd, onEnd }: { canEnd: boolean; onEnd: () => void }) {
  const { session, t } = useWidget();
  const state = useWidgetState();
  const head = state.conversation?.head;
  const operator = head?.operator ?? null;
  const live = !ended(state) && (head?.state === "active" || head?.state === "idle");
  return (
    <header class="head head-chat">
      <Avatar name={operator?.name ?? null} live={live} />
      <div class="head-who">
        <h1 tabIndex={-1} data-testid="chat-title">{operator?.name ?? t("us")}</h1>
        <p data-testid="chat-status" data-state={head?.state ?? state.screen} aria-live="polite">{line(state, t)}</p>
      </div>
      <button
        type="button" class="icon-button" data-testid="sound" aria-pressed={state.sound}
        aria-label={t(state.sound ? "soundOn" : "soundOff")} title={t(state.sound ? "soundOn" : "soundOff")} onClick={() => session.memory.toggleSound()}
      >
        <SoundIcon on={state.sound} />
      </button>
      {canEnd && (
        <button type="button" class="icon-button" data-testid="end-chat" aria-label={t("end")} title={t("end")} onClick={onEnd}><EndIcon /></button>
      )}
      <button type="button" class="icon-button" data-testid="widget-close" aria-label={t("close")} title={t("close")} onClick={() => session.askToClose()}>
        <CloseIcon />
      </button>
    </header>
  );
}

function line(state: WidgetState, t: Text): string {
  if (ended(state) || state.conversation?.head?.state === "wrapUp") return t("endedTitle");
  const head = state.conversation?.head;
  if (!head) return t(state.screen !== "starting" ? "hint" : state.starting === null ? "resuming" : "starting");
  if (head.state === "waiting") return t("waitingHead");
  if (head.state === "offered") return t("offeredHead");
  if (head.state === "outOfHours") return t("closed");
  return head.operator === null ? t("title") : t("connectedTo");
}
