import type { Message } from "../wire/contract.ts";

/** The usual limit for authors; the organisation may have set another one, which the server knows. */
const authorWithinMs = 60 * 60_000;

/** What a phone has, or may have, cannot be taken back. */
const gone: ReadonlySet<string> = new Set(["sending", "sent", "delivered", "unknown"]);

export interface Withdrawer {
  readonly id: string;
  readonly supervises: boolean;
}

/** Whether taking a message back is worth offering; the server decides. */
export const mayWithdraw = (message: Message, who: Withdrawer, nowMs: number): boolean => {
  if (message.withdrawn || message.erased || message.kind === "event" || message.seq === null) return false;
  if (gone.has(message.delivery ?? "")) return false;
  if (who.supervises) return true;
  return message.author.role === "operator" && message.author.id === who.id && nowMs - Date.parse(message.sentAt) < authorWithinMs;
};

const emptied = { text: "", attachments: [], choices: [] } as const;

/** Entry numbers in ranges such as `2-9,12`. */
const isIn = (ranges: string, entry: number): boolean =>
  ranges.split(",").some((range) => {
    const [from = "", to = from] = range.trim().split("-");
    return Number(from) <= entry && entry <= Number(to);
  });

const afterOne = (entries: readonly Message[], event: Message): readonly Message[] => {
  if (event.event === "withdrawn" && event.inReplyTo !== null)
    return entries.map((entry) => (entry.messageId === event.inReplyTo && !entry.withdrawn ? { ...entry, ...emptied, withdrawn: true } : entry));
  if (event.event === "erased")
    return entries.map((entry) =>
      entry.entry !== null && !entry.erased && isIn(event.text, entry.entry) ? { ...entry, ...emptied, erased: true } : entry,
    );
  return entries;
};

/** The record tells of a withdrawal or an erasure in an entry of its own; what that is about changes at once, also where it was read before. */
export const afterEvents = (entries: readonly Message[], arrived: readonly Message[]): readonly Message[] => arrived.reduce(afterOne, entries);
