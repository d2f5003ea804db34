import { randomUUID } from "node:crypto";
import type { AuthorRole, Conversation, Message, SentMessage } from "../shared/api/wire.ts";

/** One conversation as the server's record keeps it: gapless numbers, one answer per client id. */
export class FakeConversation {
  readonly head: Conversation;
  readonly messages: Message[] = [];
  readonly answers = new Map<string, { text: string; sent: SentMessage }>();
  rating: { score: number; comment?: string } | null = null;
  readSeq = 0;

  constructor(queue: string, ticketNumber: number) {
    this.head = {
      conversationId: randomUUID(), channel: "chat", queue, state: "waiting", ticketNumber, position: 1, estimatedWaitSeconds: 90,
      operator: null, lastSeq: 0, createdAt: new Date().toISOString(), version: 1,
    };
  }

  get ended(): boolean {
    return this.head.state === "closed" || this.head.state === "abandoned";
  }

  change(change: Partial<Conversation>): Conversation {
    Object.assign(this.head, change, { version: this.head.version + 1 });
    return this.head;
  }

  append(role: AuthorRole, name: string | null, text: string, kind = "text", clientMessageId: string | null = null): Message {
    const seq = ++this.head.lastSeq;
    this.head.version++;
    const message: Message = {
      seq, messageId: `m${seq}`, clientMessageId, author: { role, id: name, name }, kind, text, sentAt: new Date().toISOString(),
    };
    this.messages.push(message);
    return message;
  }

  /** 201 the first time, 200 for a repeat, 409 for another text under the same id. */
  receive(clientMessageId: string, text: string): { status: number; sent?: SentMessage; added?: Message } {
    const known = this.answers.get(clientMessageId);
    if (known !== undefined) return known.text === text ? { status: 200, sent: known.sent } : { status: 409 };
    const added = this.append("customer", null, text, "text", clientMessageId);
    const sent = { seq: added.seq ?? 0, messageId: added.messageId, clientMessageId, sentAt: added.sentAt };
    this.answers.set(clientMessageId, { text, sent });
    return { status: 201, sent, added };
  }
}
