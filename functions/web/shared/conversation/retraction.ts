import type { Message } from "../api/wire.ts";

/** What is left of a message that was taken back: its place, its author and its time. */
export function withdrawn(message: Message): Message {
  const { attachments: _, choices: __, ...rest } = message;
  return { ...rest, text: "", withdrawn: true };
}

/**
 * Takes back what `incoming` names: a `withdrawn` event names its message, and a known message may come again without its content.
 * Being taken back is final, so order and repetition do not matter. The same array comes back when nothing changes.
 */
export function retract(messages: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const gone = new Set(incoming.flatMap(({ event, inReplyTo }) => (event === "withdrawn" && inReplyTo !== undefined ? [inReplyTo] : [])));
  const emptied = new Map(incoming.filter((message) => message.withdrawn || message.erased).map((message) => [message.messageId, message]));
  let changed = false;
  const next = messages.map((message) => {
    const news = emptied.get(message.messageId) ?? (gone.has(message.messageId) ? withdrawn(message) : undefined);
    if (news === undefined || (message.withdrawn === news.withdrawn && message.erased === news.erased)) return message;
    changed = true;
    // An event's place is all that an erased page tells; what was known of withdrawal stays.
    return { ...news, ...(message.withdrawn || news.withdrawn ? { withdrawn: true } : {}), ...(message.erased || news.erased ? { erased: true } : {}) };
  });
  return changed ? next : messages;
}
