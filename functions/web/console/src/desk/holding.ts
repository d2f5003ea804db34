import { furthest } from "../conversation/marks.ts";
import { offersLoaded } from "../offers/offers.ts";
import type { Conversation, Work } from "../wire/contract.ts";
import type { DeskState } from "./state.ts";

/** The newer of two copies; what only the work list carries is kept when the other copy lacks it. */
const newer = (known: Conversation | undefined, arrived: Conversation): Conversation => {
  if (known === undefined) return arrived;
  // Marks move without a new version, and never back.
  const marks = furthest(known.marks, arrived.marks);
  if (arrived.version < known.version) return { ...known, marks };
  const customer = arrived.customer.id === null && arrived.customer.name === null ? known.customer : arrived.customer;
  return { ...arrived, customer, marks, page: arrived.page ?? known.page };
};

const wrapUps = (state: DeskState, held: readonly Conversation[], nowMs: number): DeskState["wrapUpSinceMs"] =>
  Object.fromEntries(
    held.filter((each) => each.state === "wrapUp").map((each) => [each.conversationId, state.wrapUpSinceMs[each.conversationId] ?? nowMs]),
  );

const isOver = (conversation: Conversation): boolean => conversation.state === "closed" || conversation.state === "abandoned";

const withHeld = (state: DeskState, held: readonly Conversation[], nowMs: number): DeskState => ({
  ...state,
  held,
  wrapUpSinceMs: wrapUps(state, held, nowMs),
});

/**
 * The server's list replaces ours. A conversation that left it while it is being looked at stays open for reading,
 * so that nothing disappears under the operator's eyes.
 */
export const workLoaded = (state: DeskState, work: Work, nowMs: number): DeskState => {
  const held = work.conversations.map((arrived) =>
    newer(
      state.held.find((known) => known.conversationId === arrived.conversationId),
      arrived,
    ),
  );
  const gone = state.held.find(
    (known) => known.conversationId === state.selected && !held.some((each) => each.conversationId === known.conversationId),
  );
  const opened = gone === undefined ? state.opened : { ...state.opened, [gone.conversationId]: gone };
  return { ...withHeld(state, held, nowMs), opened, workLoaded: true, offers: offersLoaded(state.offers, work.offers, nowMs) };
};

/** One conversation read again: in the list if it is held, else among the opened ones. */
export const loaded = (state: DeskState, arrived: Conversation, nowMs: number): DeskState => {
  const known = state.held.find((held) => held.conversationId === arrived.conversationId);
  if (known === undefined)
    return { ...state, opened: { ...state.opened, [arrived.conversationId]: newer(state.opened[arrived.conversationId], arrived) } };
  const copy = { ...newer(known, arrived), unread: known.unread, sla: arrived.sla ?? known.sla };
  const held = state.held.map((each) => (each === known ? copy : each)).filter((each) => !isOver(each));
  const opened = isOver(copy) && state.selected === copy.conversationId ? { ...state.opened, [copy.conversationId]: copy } : state.opened;
  return { ...withHeld(state, held, nowMs), opened };
};

/** Accepted here: it is in the list before the list has been read again. */
export const taken = (state: DeskState, conversation: Conversation, nowMs: number): DeskState => {
  const others = state.held.filter((held) => held.conversationId !== conversation.conversationId);
  return withHeld(
    state,
    [
      ...others,
      newer(
        state.held.find((held) => held.conversationId === conversation.conversationId),
        conversation,
      ),
    ],
    nowMs,
  );
};

/** Handed over or finished here: out of the list at once, still readable while it is being looked at. */
export const left = (state: DeskState, conversation: Conversation): DeskState => ({
  ...state,
  held: state.held.filter((held) => held.conversationId !== conversation.conversationId),
  opened: { ...state.opened, [conversation.conversationId]: conversation },
});
