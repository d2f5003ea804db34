import { randomUUID } from "node:crypto";
import type { Attachment, AuthorRole, Conversation, Marks, Message, SentMessage } from "../shared/api/wire.ts";

/** One conversation as the server's record keeps it: gapless numbers, one answer per client id. */
export class FakeConversation {
  readonly head: Conversation;
  readonly messages: Message[] = [];
  readonly answers = new Map<string, { text: string; sent: SentMessage }>();
  rating: { score: number; comment?: string } | null = null;
  /** Every report of the customer's marks, in order. */
  readonly reports: string[] = [];
  readonly marks: Marks = { customer: { delivered: 0, read: 0 }, staff: { delivered: 0, read: 0 } };
  /** Uploaded files by client id. */
  readonly files = new Map<string, Attachment & { content: Buffer }>();

  constructor(queue: string, ticketNumber: number) {
    this.head = {
      conversationId: randomUUID(), channel: "chat", queue, state: "waiting", ticketNumber, position: 1, estimatedWaitSeconds: 90,
      operator: null, lastSeq: 0, createdAt: new Date().toISOString(), version: 1, marks: this.marks, followUpChannels: ["sms", "email"],
    };
  }

  get readSeq(): number {
    return this.marks.customer.read;
  }

  get ended(): boolean {
    return this.head.state === "closed" || this.head.state === "abandoned";
  }

  change(change: Partial<Conversation>): Conversation {
    Object.assign(this.head, change, { version: this.head.version + 1 });
    return this.head;
  }

  append(role: AuthorRole, name: string | null, text: string, kind = "text", clientMessageId: string | null = null, more: Partial<Message> = {}): Message {
    const seq = ++this.head.lastSeq;
    this.head.version++;
    const message: Message = {
      seq, messageId: `m${seq}`, clientMessageId, author: { role, id: name, name }, kind, text, sentAt: new Date().toISOString(), ...more,
    };
    this.messages.push(message);
    return message;
  }

  /** 201 the first time, 200 for a repeat, 409 for another text under the same id. */
  receive(clientMessageId: string, text: string, more: Partial<Message> = {}): { status: number; sent?: SentMessage; added?: Message } {
    const known = this.answers.get(clientMessageId);
    if (known !== undefined) return known.text === text ? { status: 200, sent: known.sent } : { status: 409 };
    const added = this.append("customer", null, text, "text", clientMessageId, more);
    const sent = { seq: added.seq ?? 0, messageId: added.messageId, clientMessageId, sentAt: added.sentAt };
    this.answers.set(clientMessageId, { text, sent });
    return { status: 201, sent, added };
  }

  /** The same id and bytes again are the same file. */
  upload(clientAttachmentId: string, name: string, contentType: string, content: Buffer): { status: number; file?: Attachment } {
    const known = this.files.get(clientAttachmentId);
    if (known !== undefined) return known.content.equals(content) ? { status: 200, file: known } : { status: 409 };
    const attachmentId = `a${this.files.size + 1}`;
    const url = `/api/conversations/${this.head.conversationId}/attachments/${attachmentId}`;
    this.files.set(clientAttachmentId, { attachmentId, name, contentType, bytes: content.length, url, content });
    return { status: 201, file: { attachmentId, name, contentType, bytes: content.length, url } };
  }

  /** null: one of them was never uploaded. */
  attached(ids: readonly string[]): Attachment[] | null {
    const files = ids.map((id) => [...this.files.values()].find((file) => file.attachmentId === id));
    return files.includes(undefined) ? null : files.flatMap((file) => (file === undefined ? [] : [{ ...file, content: undefined }]));
  }

  withdraw(messageId: string): { message: Message; event: Message } | null {
    const message = this.messages.find((each) => each.messageId === messageId);
    if (message === undefined) return null;
    delete message.attachments;
    Object.assign(message, { text: "", withdrawn: true });
    return { message, event: this.append("customer", null, "A message was withdrawn.", "event", null, { event: "withdrawn", inReplyTo: messageId }) };
  }
}
