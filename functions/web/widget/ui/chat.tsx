import { useState } from "preact/hooks";
import { followUpStanding } from "../session/follow-up-standing.ts";
import { ended } from "../session/widget-state.ts";
import { ChatHead } from "./chat-head.tsx";
import { Composer } from "./composer.tsx";
import { useWidget, useWidgetState } from "./context.ts";
import { EndDialog } from "./end-dialog.tsx";
import { FollowUpLine } from "./follow-up-line.tsx";
import { useLate } from "./late.ts";
import { Log } from "./log.tsx";
import { Notices } from "./notices.tsx";

export function Chat() {
  const { session, t } = useWidget();
  const state = useWidgetState();
  const [asking, setAsking] = useState(false);
  const over = ended(state);
  // Who agreed to be followed up goes on where the chat ended.
  const writes = !over || followUpStanding(state).agreed !== null;
  return (
    <>
      <ChatHead canEnd={state.screen === "chat" && !over} onEnd={() => setAsking(true)} />
      <Notices />
      <Log />
      {state.screen === "chat" && (over || state.conversation?.head?.state === "wrapUp") && <LateRating />}
      {writes && <Composer />}
      {!over && state.screen === "chat" && <FollowUpLine />}
      {over && (
        <div class="after">
          <button type="button" class={state.rating === "sent" && !writes ? "button" : "button button-line"} data-testid="new-chat" onClick={() => session.newChat()}>{t("newChat")}</button>
        </div>
      )}
      {asking && <EndDialog onDone={() => setAsking(false)} />}
    </>
  );
}

function LateRating() {
  const late = useLate(() => import("./rating.tsx"));
  return late && <late.Rating />;
}
