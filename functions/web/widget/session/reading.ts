import type { Message } from "../../shared/api/wire.ts";

/** What waits to be read: words of the other side. Event lines are not worth a badge. */
export function unreadAfter(messages: readonly Message[], readSeq: number): Message[] {
  return messages.filter((message) => message.kind === "text" && message.author.role !== "customer" && (message.seq ?? 0) > readSeq);
}
