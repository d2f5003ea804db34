import type { Message } from "../api/wire.ts";

/** What is left of a message that was taken back: its place, its author and its time. */
export function withdrawn(message: Message): Message {
  const { attachments: _, choices: __, ...rest } = message;
  return { ...rest, text: "", withdrawn: true };
}

/**
 * Messages as they are after `incoming`: a `withdrawn` event empties the message it names, a known message may come again without its
 * content, or with new addresses of its files. Being emptied is final, so order and repetition do not matter. The same array comes back
 * when nothing changes.
 */
export function revised(messages: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const gone = new Set(incoming.flatMap(({ event, inReplyTo }) => (event === "withdrawn" && inReplyTo !== undefined ? [inReplyTo] : [])));
  const again = new Map(incoming.map((message) => [message.messageId, message]));
  let changed = false;
  const next = messages.map((message) => {
    const news = revision(message, again.get(message.messageId), gone.has(message.messageId));
    changed ||= news !== message;
    return news;
  });
  return changed ? next : messages;
}

function revision(message: Message, again: Message | undefined, isGone: boolean): Message {
  const [isWithdrawn, isErased] = [message.withdrawn || again?.withdrawn || isGone, message.erased || again?.erased];
  if (isWithdrawn || isErased) {
    if (Boolean(message.withdrawn) === Boolean(isWithdrawn) && Boolean(message.erased) === Boolean(isErased)) return message;
    const { withdrawn: _, ...left } = withdrawn(message);
    return { ...left, ...(isWithdrawn ? { withdrawn: true } : {}), ...(isErased ? { erased: true } : {}) };
  }
  const attachments = again?.attachments;
  return attachments?.every(({ url }, place) => url !== "" && url !== message.attachments?.[place]?.url) ? { ...message, attachments } : message;
}
