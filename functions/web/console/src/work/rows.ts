import type { Conversation, Message } from "../wire/contract.ts";
import { emptyThread, isFromCustomer, preview, type Thread, waitingSince } from "../conversation/thread.ts";

/** Where a conversation stands in the list: whose turn it is, not when it last moved. */
export type Section = "reply" | "answered" | "helping" | "quiet" | "wrapUp";

export const sections: readonly Section[] = ["reply", "answered", "helping", "quiet", "wrapUp"];

export interface Row {
  readonly conversation: Conversation;
  readonly section: Section;
  readonly unread: number;
  readonly waitingSince: string | null;
  readonly preview: Message | null;
}

/** Customer messages nobody has looked at: what is read here counts before the server has heard of it. */
export const unreadOf = (conversation: Conversation, thread: Thread, readSeq: number): number => {
  const after = (seq: number): number => thread.entries.filter((message) => isFromCustomer(message) && (message.seq ?? 0) > seq).length;
  if (readSeq > 0) return after(readSeq);
  return conversation.unread + (thread.loaded ? after(conversation.lastSeq) : 0);
};

const sectionOf = (conversation: Conversation, waiting: string | null): Section => {
  if (conversation.role !== null && conversation.role !== "owner") return "helping";
  if (conversation.state === "wrapUp") return "wrapUp";
  if (conversation.state === "idle") return "quiet";
  return waiting === null ? "answered" : "reply";
};

const rowOf = (conversation: Conversation, thread: Thread, readSeq: number): Row => {
  const waiting = conversation.state === "wrapUp" ? null : waitingSince(thread);
  return {
    conversation,
    section: sectionOf(conversation, waiting),
    unread: unreadOf(conversation, thread, readSeq),
    waitingSince: waiting,
    preview: preview(thread),
  };
};

const never = "9999";
const lastMoved = (row: Row): string => row.preview?.sentAt ?? row.conversation.createdAt;

/** Waiting customers by what is due first, then by who has waited longest; the others by what moved last. */
const compare = (a: Row, b: Row): number => {
  const bySection = sections.indexOf(a.section) - sections.indexOf(b.section);
  if (bySection !== 0) return bySection;
  const byTurn =
    a.section === "reply"
      ? (a.conversation.sla?.due ?? never).localeCompare(b.conversation.sla?.due ?? never) ||
        (a.waitingSince ?? never).localeCompare(b.waitingSince ?? never)
      : lastMoved(b).localeCompare(lastMoved(a));
  return byTurn || a.conversation.conversationId.localeCompare(b.conversation.conversationId);
};

export const rowsOf = (
  conversations: readonly Conversation[],
  threads: Readonly<Record<string, Thread>>,
  readSeqs: Readonly<Record<string, number>>,
): readonly Row[] =>
  conversations
    .map((conversation) => rowOf(conversation, threads[conversation.conversationId] ?? emptyThread, readSeqs[conversation.conversationId] ?? 0))
    .sort(compare);

/** The conversation `step` places away in the list, stopping at its ends; the first one when nothing is selected. */
export const neighbour = (rows: readonly Row[], selected: string | null, step: 1 | -1): string | null => {
  const at = rows.findIndex((row) => row.conversation.conversationId === selected);
  const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step));
  return rows[to]?.conversation.conversationId ?? null;
};
