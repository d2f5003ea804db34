import { useEffect } from "preact/hooks";
import type { WidgetSession } from "../session/widget-session.ts";
import { Chat } from "./chat.tsx";
import { Context, useWidgetState, type Text } from "./context.ts";
import { Welcome } from "./welcome.tsx";

export function App({ session, t }: { session: WidgetSession; t: Text }) {
  return (
    <Context.Provider value={{ session, t }}>
      <Screen />
    </Context.Provider>
  );
}

function Screen() {
  const { screen, shown } = useWidgetState();
  useEffect(() => {
    if (shown) focusFirst();
  }, [shown, screen]);
  return <main class="app" data-testid={`screen-${screen}`}>{screen === "welcome" ? <Welcome /> : <Chat />}</main>;
}

/** Keyboards open by themselves on touch screens and hide half of the chat: there the heading gets the focus. */
function focusFirst(): void {
  const touch = matchMedia("(pointer: coarse)").matches;
  const target = (touch ? null : document.querySelector<HTMLElement>("textarea")) ?? document.querySelector<HTMLElement>("h1");
  target?.focus();
}
