import type { Message } from "../api/wire.ts";
import type { ConversationState } from "./conversation-state.ts";
import { revised } from "./revision.ts";

/** Adds messages in any order, any number of times. */
export function withMessages(state: ConversationState, incoming: readonly Message[]): ConversationState {
  const known = new Set(state.messages.map((message) => message.messageId));
  const notes = incoming.filter((message) => message.seq === undefined && !known.has(message.messageId));
  const run = nextRun(state.lastSeq, [...state.ahead, ...incoming]);
  const last = run.next.at(-1)?.seq ?? state.lastSeq;
  const added = run.next.length > 0 || notes.length > 0;
  const messages = revised(added ? merge(state.messages, [...run.next, ...unique(notes)]) : state.messages, [...incoming, ...run.next]);
  if (messages === state.messages && run.ahead.length === state.ahead.length) return state;
  return {
    ...state,
    messages,
    lastSeq: last,
    lastEntry: Math.max(state.lastEntry, ...incoming.map((message) => message.entry ?? 0)),
    ahead: run.ahead,
    typing: run.next.some((message) => message.author.role !== "customer") ? null : state.typing,
  };
}

/** Adds messages that end where the known ones begin; others change nothing. */
export function withOlder(state: ConversationState, page: readonly Message[], after: number): ConversationState {
  const fits = page.at(-1)?.seq === state.begins && page.length === state.begins - after;
  return fits ? { ...state, begins: after, messages: [...page, ...state.messages] } : state;
}

/** Splits numbered messages into those that continue the run after `lastSeq` and those past a gap. */
function nextRun(lastSeq: number, candidates: readonly Message[]): { next: Message[]; ahead: Message[] } {
  const bySeq = new Map<number, Message>();
  for (const message of candidates) {
    if (message.seq !== undefined && message.seq > lastSeq) bySeq.set(message.seq, message);
  }
  const next: Message[] = [];
  for (let seq = lastSeq + 1; bySeq.has(seq); seq++) {
    const message = bySeq.get(seq);
    if (message !== undefined) next.push(message);
    bySeq.delete(seq);
  }
  return { next, ahead: [...bySeq.values()].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0)) };
}

function unique(notes: readonly Message[]): Message[] {
  return [...new Map(notes.map((note) => [note.messageId, note])).values()];
}

/** Reading order: by entry where both have one (staff), else by number (customers). */
function merge(present: readonly Message[], added: readonly Message[]): Message[] {
  return [...present, ...added].sort((a, b) => {
    if (a.entry !== undefined && b.entry !== undefined) return a.entry - b.entry;
    if (a.seq !== undefined && b.seq !== undefined) return a.seq - b.seq;
    return Date.parse(a.sentAt) - Date.parse(b.sentAt);
  });
}
