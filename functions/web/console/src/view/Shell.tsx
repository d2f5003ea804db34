import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Targets } from "../desk/targets.ts";
import { conversationOf } from "../desk/state.ts";
import { commandFor } from "../keyboard/keymap.ts";
import { useBench, useDesk } from "./bench.ts";
import { followAddress } from "./address.ts";
import { BoardView } from "./board/BoardView.tsx";
import { ReportView } from "./report/ReportView.tsx";
import { Banner } from "./Banner.tsx";
import { perform } from "./commands.ts";
import { ConversationPane } from "./ConversationPane.tsx";
import { CustomerPane } from "./CustomerPane.tsx";
import { Dialogs } from "./Dialogs.tsx";
import { Header } from "./Header.tsx";
import { Offers } from "./Offers.tsx";
import { LiveRegions, Notices } from "./Voices.tsx";
import { useNarrow } from "./width.ts";
import { WorkList } from "./WorkList.tsx";

const contextOf = (target: EventTarget | null): { typing: boolean; onControl: boolean; covered: boolean } => {
  const element = target instanceof Element ? target : null;
  return {
    typing: element?.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]") !== null && element !== null,
    onControl: element !== null && element.closest("button, a, label, input, [role=log]") !== null,
    covered: document.querySelector("dialog[open], [data-covers=keys]") !== null,
  };
};

/** The whole screen of a signed-in operator: panes side by side, or one at a time on a phone. */
export const Shell = ({ readTargets }: { readonly readTargets: () => Promise<Targets> }): JSX.Element => {
  const { desk, preferences, words: t } = useBench();
  const pane = useDesk((state) => state.pane);
  const detailsOpen = useDesk((state) => state.detailsOpen && conversationOf(state, state.selected) !== null);
  const narrow = useNarrow();
  const screen = useDesk((state) => state.screen);
  const opened = useDesk((state) => state.selected !== null);
  const onBoard = screen !== "desk";
  const middle = onBoard ? opened : !narrow || pane !== "list";
  const Middle = onBoard ? "aside" : "main";
  const main = useRef<HTMLElement>(null);
  /** The address names the open conversation, so the link moves the focus and leaves the address alone. */
  const skip = (event: Event): void => {
    event.preventDefault();
    main.current?.focus();
  };
  const [presenceSignal, openPresence] = useState(0);
  useEffect(() => followAddress(desk), [desk]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const press = { key: event.key, code: event.code, alt: event.altKey, ctrl: event.ctrlKey, meta: event.metaKey, shift: event.shiftKey };
      const command = commandFor(press, { ...contextOf(event.target), singleKeys: preferences.singleKeys });
      if (command === null) return;
      event.preventDefault();
      if (command.kind === "presence") openPresence((count) => count + 1);
      else perform(command, desk);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [desk, preferences.singleKeys]);
  return (
    <div class="shell" data-screen={screen} data-pane={pane} data-details={detailsOpen ? "open" : "closed"} data-testid="shell">
      {middle && (
        <a class="skip" href="#conversation" onClick={skip}>
          {t("app.skip")}
        </a>
      )}
      <Header presenceSignal={presenceSignal} />
      <Banner />
      <div class="panes">
        {onBoard && (
          <>
            <Offers />
            {screen === "board" ? <BoardView /> : <ReportView />}
          </>
        )}
        {!onBoard && <WorkList withOffers={!narrow || pane === "list"} alone={narrow && pane === "list"} />}
        {middle && (
          <Middle class="middle" id="conversation" tabIndex={-1} ref={main as never}>
            {!onBoard && narrow && pane !== "list" && (
              <div class="offers-over">
                <Offers />
              </div>
            )}
            <ConversationPane />
          </Middle>
        )}
        {!onBoard && <CustomerPane />}
      </div>
      <Dialogs readTargets={readTargets} />
      <Notices />
      <LiveRegions />
    </div>
  );
};
