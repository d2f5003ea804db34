import { useState } from "preact/hooks";
import { ended } from "../session/widget-state.ts";
import { ChatHead } from "./chat-head.tsx";
import { Composer } from "./composer.tsx";
import { useWidget, useWidgetState } from "./context.ts";
import { EndDialog } from "./end-dialog.tsx";
import { Log } from "./log.tsx";
import { Notices } from "./notices.tsx";
import { Rating } from "./rating.tsx";

export function Chat() {
  const { session, t } = useWidget();
  const state = useWidgetState();
  const [asking, setAsking] = useState(false);
  const over = ended(state);
  return (
    <>
      <ChatHead canEnd={state.screen === "chat" && !over} onEnd={() => setAsking(true)} />
      <Notices />
      <Log />
      {state.screen === "chat" && (over || state.conversation?.head?.state === "wrapUp") && <Rating />}
      {over
        ? <div class="after"><button type="button" class={state.rating === "sent" ? "button" : "button button-line"} data-testid="new-chat" onClick={() => session.newChat()}>{t("newChat")}</button></div>
        : <Composer />}
      {asking && <EndDialog onDone={() => setAsking(false)} />}
    </>
  );
}
