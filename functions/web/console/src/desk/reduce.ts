import { delivered } from "../conversation/deliveries.ts";
import { furthest } from "../conversation/marks.ts";
import { emptyThread, messageAdded, pageLoaded, type Thread } from "../conversation/thread.ts";
import { offerGone, offerMade, offerPhase } from "../offers/offers.ts";
import { narrow } from "./clock.ts";
import type { DeskEvent } from "./events.ts";
import { left, loaded, taken, workLoaded } from "./holding.ts";
import type { Marks } from "../wire/talk.ts";
import { type DeskState, draftOf, type Notice } from "./state.ts";

/** More sentences than this at once are noise: the oldest makes room. */
const noticesMax = 3;

const withThread = (state: DeskState, id: string, change: (thread: Thread) => Thread): DeskState => {
  const before = state.threads[id] ?? emptyThread;
  const after = change(before);
  return after === before ? state : { ...state, threads: { ...state.threads, [id]: after } };
};

const withMarks = (state: DeskState, id: string, marks: Marks): DeskState => {
  const opened = state.opened[id];
  return {
    ...state,
    held: state.held.map((held) => (held.conversationId === id ? { ...held, marks: furthest(held.marks, marks) } : held)),
    opened: opened === undefined ? state.opened : { ...state.opened, [id]: { ...opened, marks: furthest(opened.marks, marks) } },
  };
};

const noticed = (state: DeskState, notice: Omit<Notice, "id">): DeskState => {
  const id = (state.notices.at(-1)?.id ?? 0) + 1;
  const others = state.notices.filter((each) => each.key !== notice.key);
  return { ...state, notices: [...others, { ...notice, id }].slice(-noticesMax) };
};

const pendingChanged = (state: DeskState, event: Extract<DeskEvent, { type: "pendingChanged" }>): DeskState => {
  const others = (state.pending[event.conversationId] ?? []).filter((item) => item.mode !== event.mode);
  const all = [...others, ...event.items].sort((a, b) => a.createdAtMs - b.createdAtMs);
  return { ...state, pending: { ...state.pending, [event.conversationId]: all } };
};

const drafted = (state: DeskState, id: string, draft: Partial<DeskState["drafts"][string]>): DeskState => ({
  ...state,
  drafts: { ...state.drafts, [id]: { ...draftOf(state, id), ...draft } },
});

const selected = (state: DeskState, id: string | null): DeskState => ({
  ...state,
  selected: id,
  pane: id === null ? "list" : "conversation",
  dialog: null,
});

/** A message is the end of typing. */
const messageArrived = (state: DeskState, event: Extract<DeskEvent, { type: "messageAdded" }>): DeskState => {
  const next = withThread(state, event.conversationId, (thread) => messageAdded(thread, event.message));
  return event.message.author.role === "customer" ? { ...next, typingUntilMs: { ...next.typingUntilMs, [event.conversationId]: 0 } } : next;
};

/** The next state. Pure; repeats and late events leave it as it is. */
export const reduce = (state: DeskState, event: DeskEvent): DeskState => {
  switch (event.type) {
    case "clockSampled":
      return { ...state, clock: narrow(state.clock, event.sample) };
    case "linkChanged":
      return { ...state, link: event.link };
    case "reached":
      return state.reachable === event.reachable ? state : { ...state, reachable: event.reachable };
    case "meLoaded":
      return { ...state, me: event.me };
    case "presenceLoaded":
      return state.me === null ? state : { ...state, me: { ...state.me, presence: event.presence } };
    case "workLoaded":
      return workLoaded(state, event.work, event.nowMs);
    case "offerMade":
      return { ...state, offers: offerMade(state.offers, event.offer, event.nowMs) };
    case "offerPhase":
      return { ...state, offers: offerPhase(state.offers, event.offerId, event.phase) };
    case "offerGone":
      return { ...state, offers: offerGone(state.offers, event.offerId) };
    case "conversationLoaded":
      return loaded(state, event.conversation, event.nowMs);
    case "conversationTaken":
      return taken(state, event.conversation, event.nowMs);
    case "conversationLeft":
      return left(state, event.conversation);
    case "pageLoaded":
      return withThread(state, event.conversationId, (thread) => pageLoaded(thread, event.page, event.afterEntry));
    case "olderAsked":
      return withThread(state, event.conversationId, (thread) => ({ ...thread, loadingOlder: event.loading }));
    case "messageAdded":
      return messageArrived(state, event);
    case "pendingChanged":
      return pendingChanged(state, event);
    case "deliveryTold":
      return withThread(state, event.conversationId, (thread) => {
        const entries = delivered(thread.entries, event.messageId, event.delivery, event.reason);
        return entries === thread.entries ? thread : { ...thread, entries };
      });
    case "marksTold":
      return withMarks(state, event.conversationId, event.marks);
    case "uploadMoved":
      return { ...state, uploaded: { ...state.uploaded, [event.clientAttachmentId]: event.share } };
    case "repliesLoaded":
      return { ...state, replies: { ...state.replies, [event.queue]: event.replies } };
    case "typingSeen":
      return { ...state, typingUntilMs: { ...state.typingUntilMs, [event.conversationId]: event.untilMs } };
    case "readUpTo":
      return { ...state, readSeqs: { ...state.readSeqs, [event.conversationId]: Math.max(event.seq, state.readSeqs[event.conversationId] ?? 0) } };
    case "colleagueSeen":
      return { ...state, colleagues: { ...state.colleagues, [event.operator]: event.presence } };
    case "queuesNamed":
      return { ...state, queueNames: event.names };
    case "operatorsNamed":
      return { ...state, operatorNames: event.names };
    case "customerLoaded":
      return { ...state, customers: { ...state.customers, [event.customerId]: event.record } };
    case "journeyLoaded":
      return { ...state, journeys: { ...state.journeys, [event.customerId]: event.contacts } };
    case "reasonsLoaded":
      return { ...state, reasons: event.reasons, dispositions: event.dispositions };
    case "screenShown":
      return state.screen === event.screen ? state : { ...state, screen: event.screen, selected: null, pane: "list", dialog: null };
    case "selected":
      return selected(state, event.conversationId);
    case "paneShown":
      return { ...state, pane: event.pane };
    case "detailsToggled":
      return { ...state, detailsOpen: event.open };
    case "drafted":
      return drafted(state, event.conversationId, event.draft);
    case "composerFocused":
      return { ...drafted(state, event.conversationId, { mode: event.mode }), focusComposer: event.conversationId };
    case "composerHasFocus":
      return { ...state, focusComposer: null };
    case "listReady":
      return state.listReady ? state : { ...state, listReady: true };
    case "dialogShown":
      return { ...state, dialog: event.dialog };
    case "noticed":
      return noticed(state, { tone: event.tone, key: event.key, values: event.values ?? {} });
    case "noticeClosed":
      return { ...state, notices: state.notices.filter((notice) => notice.id !== event.id) };
    case "announced":
      return { ...state, announcement: { id: (state.announcement?.id ?? 0) + 1, urgent: event.urgent, key: event.key, values: event.values ?? {} } };
  }
};
