import { emptyThread, pageLoaded, type Thread } from "../src/conversation/thread.ts";
import type { Conversation, Message, Offer } from "../src/wire/contract.ts";
import { readConversation, readMessage, readOffer } from "../src/wire/read.ts";

/** A fixed moment of the server, so that no test reads a clock. */
export const noonMs = Date.parse("2026-11-20T12:00:00.000Z");

export const at = (secondsFromNoon: number): string => new Date(noonMs + secondsFromNoon * 1_000).toISOString();

export const message = (entry: number, role: string, text: string, more: object = {}): Message =>
  readMessage({
    messageId: `m${entry}`,
    seq: entry,
    entry,
    author: { role, id: role === "operator" ? "hana" : null },
    kind: "text",
    text,
    sentAt: at(entry),
    ...more,
  });

export const note = (entry: number, text: string): Message => message(entry, "operator", text, { seq: undefined, kind: "note" });

export const thread = (...messages: Message[]): Thread => pageLoaded(emptyThread, { messages, lastSeq: 0, lastEntry: null }, 0);

export const conversation = (id: string, more: object = {}): Conversation =>
  readConversation({
    conversationId: id,
    state: "active",
    version: 1,
    createdAt: at(0),
    customer: { id: `c-${id}`, name: id },
    operator: { id: "hana", name: "Hana" },
    ...more,
  });

export const offer = (id: string, expiresInSeconds: number, more: object = {}): Offer =>
  readOffer({
    offerId: id,
    conversationId: `of-${id}`,
    channel: "chat",
    queue: "support",
    customer: { name: id },
    waitedSeconds: 30,
    expiresAt: at(expiresInSeconds),
    ...more,
  });
