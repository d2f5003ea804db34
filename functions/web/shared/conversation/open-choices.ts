import type { Message } from "../api/wire.ts";

/** The answers that may be tapped now, and the message they answer. */
export interface OpenChoices {
  messageId: string;
  choices: readonly string[];
}

/** Those of the newest text, when it is the other side's and nothing was written since. */
export function openChoices(messages: readonly Message[]): OpenChoices | null {
  const newest = messages.findLast(({ kind }) => kind === "text");
  if (newest === undefined || newest.author.role === "customer" || newest.withdrawn || newest.erased) return null;
  return newest.choices?.length ? { messageId: newest.messageId, choices: newest.choices } : null;
}
