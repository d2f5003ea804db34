import { useEffect } from "preact/hooks";
import type { WidgetSession } from "../session/widget-session.ts";
import { ended } from "../session/widget-state.ts";
import { Chat } from "./chat.tsx";
import { Context, useWidget, useWidgetState, type Text } from "./context.ts";
import { ClipIcon } from "./icons.tsx";
import { useFileDrop } from "./file-drop.ts";
import { Welcome } from "./welcome.tsx";

export function App({ session, t }: { session: WidgetSession; t: Text }) {
  return (
    <Context.Provider value={{ session, t }}>
      <Screen />
    </Context.Provider>
  );
}

function Screen() {
  const { session, t } = useWidget();
  const state = useWidgetState();
  const { screen, shown } = state;
  const dropping = useFileDrop(screen === "chat" && !ended(state), session.files);
  useEffect(() => {
    if (shown) focusFirst();
  }, [shown, screen]);
  return (
    <main class="app" data-testid={`screen-${screen}`}>
      {screen === "welcome" ? <Welcome /> : <Chat />}
      {dropping && <p class="drop" data-testid="drop"><ClipIcon />{t("dropHere")}</p>}
    </main>
  );
}

/** Keyboards open by themselves on touch screens and hide half of the chat: there the heading gets the focus. */
function focusFirst(): void {
  const touch = matchMedia("(pointer: coarse)").matches;
  const target = (touch ? null : document.querySelector<HTMLElement>("textarea")) ?? document.querySelector<HTMLElement>("h1");
  target?.focus();
}
