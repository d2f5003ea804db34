import type { AuthorRole, Message } from "../../shared/api/wire.ts";
import { deliveryOf, type Delivery } from "../../shared/conversation/marks.ts";
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
  /** What became of an own message on the other side, as far as it is known. */
  mark: Delivery;
  /** null while the server does not have it. */
  messageId: string | null;
  files: readonly BubbleFile[];
  /** Only its place is left. */
  gone: "withdrawn" | "erased" | null;
  /** Where it was written, when that is another channel. */
  channel: string | null;
  /** First and last of a run by one author, so that name and time are shown once. */
  first: boolean;
  last: boolean;
}

export interface BubbleFile {
  key: string;
  name: string;
  contentType: string;
  bytes: number;
  /** Where the server has it; empty while that is not known. */
  url: string;
  /** The server has its bytes. */
  stored: boolean;
}

export type Row =
  | { kind: "day"; key: string; at: Date }
  | { kind: "new"; key: string }
  | { kind: "event"; key: string; text: string; at: Date }
  | { kind: "bubble"; key: string; bubble: Bubble };

type Log = Pick<ConversationState, "messages" | "ahead"> & Partial<Pick<ConversationState, "marks">>;

/** What they say stands where it happened: at the message. */
const unsaid = ["withdrawn", "erased"];

/** Messages of one author within this time stand together. */
const runMs = 5 * 60_000;

/** The rows of the log: what the server has, then what is on its way, with days, runs and the "New" line. Pure. */
export function timeline(
  conversation: Log | null, outbox: readonly OutboxItem[], newFromSeq: number | null,
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
    if (message.kind === "text" || !unsaid.includes(message.event ?? "")) push(at, rowOf(message, at, conversation));
  }
  for (const bubble of onTheirWay(conversation, outbox)) push(bubble.at, { kind: "bubble", key: bubble.key, bubble });
  return joinRuns(rows);
}

function rowOf(message: Message, at: Date, log: Log | null): Row {
  if (message.kind !== "text") return { kind: "event", key: message.messageId, text: message.text, at };
  const bubble = stored(message, log);
  return { kind: "bubble", key: bubble.key, bubble };
}

/** Queued ones, and own ones that the server has numbered past a gap that is being filled. */
function onTheirWay(log: Log | null, outbox: readonly OutboxItem[]): Bubble[] {
  const known = new Set(log?.messages.map((message) => message.clientMessageId));
  const ahead = (log?.ahead ?? []).filter((message) => message.author.role === "customer" && message.kind === "text").map((message) => stored(message, log));
  for (const each of ahead) known.add(each.key);
  return [...ahead, ...outbox.filter((item) => !known.has(item.clientMessageId)).map(queued)];
}

function stored(message: Message, log: Log | null): Bubble {
  const { role, name } = message.author;
  return {
    key: message.clientMessageId ?? message.messageId, role, name, text: message.text, at: new Date(message.sentAt), delivery: "sent", failure: null,
    mark: log?.marks === undefined ? "sent" : deliveryOf(message.seq, log.marks.staff), messageId: message.messageId,
    files: (message.attachments ?? []).map(({ attachmentId, ...file }) => ({ ...file, key: attachmentId, stored: true })),
    gone: message.erased ? "erased" : message.withdrawn ? "withdrawn" : null, channel: message.channel ?? null, first: true, last: true,
  };
}

function queued({ clientMessageId, text, createdAtMs, failed, attachments = [] }: OutboxItem): Bubble {
  return {
    key: clientMessageId, role: "customer", name: null, text, at: new Date(createdAtMs), delivery: failed === null ? "pending" : "failed", failure: failed,
    mark: "sent", messageId: null, gone: null, channel: null, first: true, last: true,
    files: attachments.map(({ clientAttachmentId, attachmentId, ...file }) => ({ ...file, key: clientAttachmentId, url: "", stored: attachmentId !== undefined })),
  };
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

/** What is said of the last one below a run holds for all of them. */
const sameRun = (a: Bubble, b: Bubble) =>
  a.role === b.role && (a.role === "customer" || a.name === b.name) && a.delivery === b.delivery && a.delivery !== "failed"
  && (a.role !== "customer" || a.mark === b.mark) && a.channel === b.channel && b.at.getTime() - a.at.getTime() < runMs;
