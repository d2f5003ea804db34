import type { Conversation, Marks, Message } from "../api/wire.ts";

export interface ConversationState {
  conversationId: string;
  /** null until the first answer. */
  head: Conversation | null;
  /** Numbered messages up to here were not read, because the conversation is long; 0: all were. */
  begins: number;
  /** In reading order. Numbered ones are gapless from `begins` + 1 to `lastSeq`; notes (no number) stand between them. */
  messages: readonly Message[];
  /** The last number of the gapless run. */
  lastSeq: number;
  /** The highest record entry seen; 0 for customers, who do not receive it. */
  lastEntry: number;
  /** Arrived by push past a gap; shown once the gap is filled. Ascending. */
  ahead: readonly Message[];
  /** Who is typing on the other side, and since when; null when nobody. */
  typing: { name: string | null; atMs: number } | null;
  /** How far each side has got, as far as is known here. */
  marks: Marks;
}

export function newConversationState(conversationId: string): ConversationState {
  return { conversationId, head: null, begins: 0, messages: [], lastSeq: 0, lastEntry: 0, ahead: [], typing: null, marks: noMarks };
}

const noMarks: Marks = { customer: { delivered: 0, read: 0 }, staff: { delivered: 0, read: 0 } };

/** The number after which storage must be asked, or null when nothing is known to be missing. */
export function missingAfter(state: ConversationState): number | null {
  const known = Math.max(state.head?.lastSeq ?? 0, state.ahead.at(-1)?.seq ?? 0);
  return known > state.lastSeq ? state.lastSeq : null;
}
