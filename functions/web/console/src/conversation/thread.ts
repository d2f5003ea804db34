import type { Message, MessagePage } from "../wire/contract.ts";
import { withDelivery } from "./deliveries.ts";
import { afterEvents } from "./withdrawing.ts";

/** One conversation's entries as known here, in the order of the record. */
export interface Thread {
  readonly entries: readonly Message[];
  /** The last number the customer may see such that nothing before it is missing here. */
  readonly lastSeq: number;
  /** The last entry known; 0 when the server does not count entries. */
  readonly lastEntry: number;
  /** Everything after this entry is known; 0 means that the beginning is on the screen. */
  readonly fromEntry: number;
  readonly loaded: boolean;
  readonly loadingOlder: boolean;
}

export const emptyThread: Thread = { entries: [], lastSeq: 0, lastEntry: 0, fromEntry: 0, loaded: false, loadingOlder: false };

export const isNote = (message: Message): boolean =>
  message.kind === "note" || message.kind === "whisper" || (message.kind === "text" && message.seq === null);
export const isEvent = (message: Message): boolean => message.kind === "event";
export const isFromCustomer = (message: Message): boolean => message.author.role === "customer" && !isEvent(message) && !isNote(message);

const order = (a: Message, b: Message): number => {
  if (a.entry !== null && b.entry !== null) return a.entry - b.entry;
  if (a.seq !== null && b.seq !== null) return a.seq - b.seq;
  return a.sentAt.localeCompare(b.sentAt) || a.messageId.localeCompare(b.messageId);
};

/** Same entries, once each, in order, whatever came first or twice; a newer copy wins, because deliveries, withdrawals and erasures change it. */
const merge = (known: readonly Message[], arrived: readonly Message[]): readonly Message[] => {
  const all = new Map(known.map((message) => [message.messageId, message]));
  for (const message of arrived) all.set(message.messageId, withDelivery(all.get(message.messageId), message));
  return afterEvents([...all.values()].sort(order), arrived);
};

const highest = (messages: readonly Message[], field: "seq" | "entry", from: number): number =>
  messages.reduce((max, message) => Math.max(max, message[field] ?? 0), from);

/** A page read from storage: complete after the entry it began at, so everything from there to its end is known. */
export const pageLoaded = (thread: Thread, page: MessagePage, afterEntry: number): Thread => ({
  entries: merge(thread.entries, page.messages),
  lastSeq: highest(page.messages, "seq", thread.lastSeq),
  // Reads by staff are entries that are not shown: the page knows how far it went, its last message does not.
  lastEntry: Math.max(highest(page.messages, "entry", thread.lastEntry), page.lastEntry ?? 0),
  fromEntry: thread.loaded ? Math.min(thread.fromEntry, afterEntry) : afterEntry,
  loaded: true,
  loadingOlder: false,
});

/** Whether a pushed message leaves a hole before it: then it is not shown yet, and storage is asked. */
export const leavesGap = (thread: Thread, message: Message): boolean => !thread.loaded || (message.seq !== null && message.seq > thread.lastSeq + 1);

/** A pushed message that fits. `lastEntry` moves too: entries between two consecutive numbers are colleagues' and arrive as their own pushes or with the next page. */
export const messageAdded = (thread: Thread, message: Message): Thread =>
  leavesGap(thread, message)
    ? thread
    : { ...thread, entries: merge(thread.entries, [message]), lastSeq: Math.max(thread.lastSeq, message.seq ?? 0) };

/** The last thing somebody said, for the list. */
export const preview = (thread: Thread): Message | null => thread.entries.findLast((message) => !isEvent(message)) ?? null;

/** Since when the customer waits for an answer: the first customer message after the last answer; null when it is not our turn. */
export const waitingSince = (thread: Thread): string | null => {
  const lastReply = thread.entries.findLastIndex((message) => message.author.role === "operator" && !isNote(message) && !isEvent(message));
  return thread.entries.slice(lastReply + 1).find(isFromCustomer)?.sentAt ?? null;
};

/** So far back a delivery may still change; older ones are left as they were last seen. */
const deliveriesWatchedMax = 30;
const unsettled: ReadonlySet<string> = new Set(["pending", "scheduled", "sending", "sent"]);

/** The entry after which to read again because a text to a phone is still under way; null when all have arrived or failed. */
export const underWayAfter = (thread: Thread): number | null => {
  const first = thread.entries
    .slice(-deliveriesWatchedMax)
    .find(({ delivery, entry }) => delivery !== null && unsettled.has(delivery) && entry !== null);
  return first?.entry == null ? null : first.entry - 1;
};
