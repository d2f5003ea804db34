import type { DeskEvent } from "../desk/events.ts";
import type { Desk } from "../desk/desk.ts";
import { type ComposerMode, conversationOf, type DeskState, isHeld, roleIn } from "../desk/state.ts";
import type { Store } from "../desk/store.ts";
import type { Command } from "../keyboard/keymap.ts";
import { neighbour } from "../work/rows.ts";
import { isWide } from "./width.ts";

/** Beside the conversation where there is room, instead of it where there is not. */
export const toggleDetails = (store: Store<DeskState, DeskEvent>): void => {
  const { pane, detailsOpen } = store.state;
  if (isWide()) store.dispatch({ type: "detailsToggled", open: !detailsOpen });
  else store.dispatch({ type: "paneShown", pane: pane === "details" ? "conversation" : "details" });
};

/** Does what a key asks for, as the button beside it would; what does not apply now does nothing. */
export const perform = (command: Command, desk: Desk): void => {
  const { store } = desk;
  const { selected, offers } = store.state;
  const held = selected !== null && isHeld(store.state, selected);
  const state = conversationOf(store.state, selected)?.state;
  const conversation = conversationOf(store.state, selected);
  const mine = conversation !== null && roleIn(store.state, conversation) === "owner";
  const open = held && mine && (state === "active" || state === "idle");
  const offer = offers.find((card) => card.phase === "open")?.offer;
  const compose = (id: string, mode: ComposerMode): void => store.dispatch({ type: "composerFocused", conversationId: id, mode });
  switch (command.kind) {
    case "next":
    case "previous":
      return go(desk, neighbour(desk.rows, selected, command.kind === "next" ? 1 : -1));
    case "jump": {
      const id = desk.rows[command.index]?.conversation.conversationId;
      if (id === undefined) return;
      desk.select(id);
      return compose(id, store.state.drafts[id]?.mode ?? "reply");
    }
    case "accept":
      return void (offer !== undefined && desk.answers.accept(offer.offerId).then(() => focusReply(desk, offer.conversationId)));
    case "decline":
      return void (offer !== undefined && store.dispatch({ type: "dialogShown", dialog: { kind: "decline", offerId: offer.offerId } }));
    case "reply":
    case "note":
      return void (held && compose(selected, command.kind));
    case "transfer":
    case "close":
      return void (open && store.dispatch({ type: "dialogShown", dialog: { kind: command.kind } }));
    case "wrapUpDone":
      return void (held && state === "wrapUp" && desk.moves.wrapUpDone(selected));
    case "details":
      return toggleDetails(store);
    case "help":
      return store.dispatch({ type: "dialogShown", dialog: { kind: "help" } });
    case "back":
      return store.state.pane === "details" ? store.dispatch({ type: "paneShown", pane: "conversation" }) : undefined;
    case "presence":
      return undefined;
  }
};

const go = (desk: Desk, id: string | null): void => {
  if (id !== null && id !== desk.store.state.selected) desk.select(id);
};

/** After an accept the operator answers: the cursor is already there. */
export const focusReply = (desk: Desk, id: string): void => {
  if (isHeld(desk.store.state, id)) desk.store.dispatch({ type: "composerFocused", conversationId: id, mode: "reply" });
};
