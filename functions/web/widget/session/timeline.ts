import type { AuthorRole, Message } from "../../shared/api/wire.ts";
import type { OutboxItem } from "../../shared/outbox/outbox-item.ts";
import type { ConversationState } from "../../shared/conversation/conversation-state.ts";

export interface Bubble {
  key: string;
  role: AuthorRole;
  name: string | null;
  text: string;
  at: Date;
  /** sent: stored by the server; pending: on its way; failed: refused for good, `failure` says why. */
  delivery: "sent" | "pending" | "failed";
  failure: string | null;
  /** First and last of a run by one author, so that name and time are shown once. */
  first: boolean;
  last: boolean;
}

export type Row =
  | { kind: "day"; key: string; at: Date }
  | { kind: "new"; key: string }
  | { kind: "event"; key: string; text: string; at: Date }
  | { kind: "bubble"; key: string; bubble: Bubble };

/** Messages of one author within this time stand together. */
const runMs = 5 * 60_000;

/** The rows of the log: what the server has, then what is on its way, with days, runs and the "New" line. Pure. */
export function timeline(
  conversation: Pick<ConversationState, "messages" | "ahead"> | null, outbox: readonly OutboxItem[], newFromSeq: number | null,
): Row[] {
  const rows: Row[] = [];
  let day = "";
  const push = (at: Date, row: Row) => {
    if (at.toDateString() !== day) rows.push({ kind: "day", key: `day-${at.toDateString()}`, at });
    day = at.toDateString();
    rows.push(row);
  };
  for (const message of conversation?.messages ?? []) {
    const at = new Date(message.sentAt);
    if (newFromSeq !== null && message.seq === newFromSeq) rows.push({ kind: "new", key: "new" });
    push(at, rowOf(message, at));
  }
  for (const bubble of onTheirWay(conversation, outbox)) push(bubble.at, { kind: "bubble", key: bubble.key, bubble });
  return joinRuns(rows);
}

function rowOf(message: Message, at: Date): Row {
  if (message.kind !== "text") return { kind: "event", key: message.messageId, text: message.text, at };
  const { role, name } = message.author;
  const key = message.clientMessageId ?? message.messageId;
  return { kind: "bubble", key, bubble: bubble(key, role, name, message.text, at, "sent", null) };
}

/** Queued ones, and own ones that the server has numbered past a gap that is being filled. */
function onTheirWay(conversation: Pick<ConversationState, "messages" | "ahead"> | null, outbox: readonly OutboxItem[]): Bubble[] {
  const known = new Set(conversation?.messages.map((message) => message.clientMessageId));
  const ahead = (conversation?.ahead ?? [])
    .filter((message) => message.author.role === "customer" && message.kind === "text")
    .map((message) => bubble(message.clientMessageId ?? message.messageId, "customer", null, message.text, new Date(message.sentAt), "sent", null));
  for (const each of ahead) known.add(each.key);
  const queued = outbox
    .filter((item) => !known.has(item.clientMessageId))
    .map((item) => bubble(
      item.clientMessageId, "customer", null, item.text, new Date(item.createdAtMs), item.failed === null ? "pending" : "failed", item.failed,
    ));
  return [...ahead, ...queued];
}

function bubble(
  key: string, role: AuthorRole, name: string | null, text: string, at: Date, delivery: Bubble["delivery"], failure: string | null,
): Bubble {
  return { key, role, name, text, at, delivery, failure, first: true, last: true };
}

function joinRuns(rows: Row[]): Row[] {
  for (let i = 1; i < rows.length; i++) {
    const [before, row] = [rows[i - 1], rows[i]];
    if (before?.kind !== "bubble" || row?.kind !== "bubble" || !sameRun(before.bubble, row.bubble)) continue;
    before.bubble.last = false;
    row.bubble.first = false;
  }
  return rows;
}

const sameRun = (a: Bubble, b: Bubble) =>
  a.role === b.role && (a.role === "customer" || a.name === b.name) && a.delivery === b.delivery && a.delivery !== "failed" && b.at.getTime() - a.at.getTime() < runMs;
