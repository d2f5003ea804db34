import type { CallOptions, Http } from "./http.ts";
import type { DeclaredStatus, Me, Presence, PresenceAfter, Transfer, Work, WorkConversation } from "./operator-wire.ts";
import type { Conversation, MessagePage, Negotiation, SentMessage } from "./wire.ts";

/** What may stand beside the text of a message. */
export interface MessageExtras {
  readonly attachments?: readonly string[];
  readonly choices?: readonly string[];
  readonly inReplyTo?: string;
}

/** How a customer is looked up; each matches exactly. */
export type CustomerKey = "phone" | "email" | "code";

/** What operators and supervisors may call; the token comes from the issuer. */
export class OperatorApi {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  me(): Promise<Me> {
    return this.#http.get("/me");
  }

  setPresence(status: DeclaredStatus, reason?: string, after: PresenceAfter = "now"): Promise<Presence> {
    return this.#http.put("/me/presence", { status, ...(reason ? { reason } : {}), ...(after === "now" ? {} : { after }) });
  }

  /** The last page of this device is being closed: its lease ends now. Outlives the page. */
  goodbye(deviceId: string): Promise<void> {
    return this.#http.post("/me/goodbye", { deviceId }, { keepalive: true });
  }

  reasons<T>(): Promise<T> {
    return this.#http.get("/reasons");
  }

  dispositions<T>(): Promise<T> {
    return this.#http.get("/dispositions");
  }

  operators<T>(): Promise<T> {
    return this.#http.get("/operators");
  }

  /** Opens or renews this device's lease for 60 s. */
  heartbeat(deviceId: string, options?: CallOptions): Promise<void> {
    return this.#http.post("/me/heartbeat", { deviceId }, options);
  }

  /** Tied to the device, a link that is lost shortens that device's lease. */
  negotiate(deviceId?: string): Promise<Negotiation> {
    return this.#http.post("/me/negotiate", deviceId === undefined ? undefined : { deviceId });
  }

  work(): Promise<Work> {
    return this.#http.get("/me/work");
  }

  accept(conversationId: string, offerId: string): Promise<Conversation> {
    return this.#http.post(`${at(conversationId)}/accept`, { offerId });
  }

  decline(conversationId: string, offerId: string, reason?: string): Promise<void> {
    return this.#http.post(`${at(conversationId)}/decline`, { offerId, ...(reason ? { reason } : {}) });
  }

  conversation(id: string): Promise<WorkConversation> {
    return this.#http.get(at(id));
  }

  /** By sequence number: what the customer sees, complete; notes come along without a `seq`. */
  messages(id: string, after: number, limit = 200): Promise<MessagePage> {
    return this.#http.get(`${at(id)}/messages?after=${after}&limit=${limit}`);
  }

  /** By record entry: notes and whispers included, none skipped. */
  entries(id: string, afterEntry: number, limit = 200): Promise<MessagePage> {
    return this.#http.get(`${at(id)}/messages?afterEntry=${afterEntry}&limit=${limit}`);
  }

  send(id: string, clientMessageId: string, text: string, more: MessageExtras = {}): Promise<SentMessage> {
    return this.#http.post(`${at(id)}/messages`, { clientMessageId, text, ...more });
  }

  /** Authors for a while, supervisors always; what has left for a phone stays. */
  withdraw(id: string, messageId: string, commandId: string, reason?: string): Promise<unknown> {
    return this.#http.post(`${message(id, messageId)}/withdraw`, { commandId, ...(reason ? { reason } : {}) });
  }

  /** Only what failed or may not have arrived; it may arrive twice. */
  resend(id: string, messageId: string, commandId: string): Promise<unknown> {
    return this.#http.post(`${message(id, messageId)}/resend`, { commandId });
  }

  delivered(id: string, seq: number): Promise<void> {
    return this.#http.post(`${at(id)}/delivered`, { seq });
  }

  /** Texts kept for saying again that this queue may use. */
  replies<T>(queue: string): Promise<T> {
    return this.#http.get(`/replies?queue=${encodeURIComponent(queue)}`);
  }

  note(id: string, clientMessageId: string, text: string): Promise<SentMessage> {
    return this.#http.post(`${at(id)}/notes`, { clientMessageId, text });
  }

  /** `seq` is the last number known here, so that a late sign can be told from a new one. */
  typing(id: string, seq?: number): Promise<void> {
    return this.#http.post(`${at(id)}/typing`, seq === undefined ? undefined : { seq });
  }

  read(id: string, seq: number): Promise<void> {
    return this.#http.post(`${at(id)}/read`, { seq });
  }

  transfer(id: string, command: Transfer): Promise<Conversation> {
    return this.#http.post(`${at(id)}/transfer`, command);
  }

  close(id: string, disposition?: string): Promise<Conversation> {
    return this.#http.post(`${at(id)}/close`, disposition === undefined ? undefined : { disposition });
  }

  wrapUpDone(id: string): Promise<Conversation> {
    return this.#http.post(`${at(id)}/wrap-up/done`);
  }

  customer<T>(id: string): Promise<T> {
    return this.#http.get(`/customers/${encodeURIComponent(id)}`);
  }

  journey<T>(id: string): Promise<T> {
    return this.#http.get(`/customers/${encodeURIComponent(id)}/journey`);
  }

  customersBy<T>(key: CustomerKey, value: string): Promise<T> {
    return this.#http.get(`/customers?${key}=${encodeURIComponent(value)}`);
  }

  /** `other` becomes part of `id`. */
  mergeCustomers(id: string, other: string, commandId: string, reason?: string): Promise<unknown> {
    return this.#http.post(`/customers/${encodeURIComponent(id)}/merge`, { other, commandId, ...(reason ? { reason } : {}) });
  }

  splitCustomers(id: string, other: string, commandId: string, reason?: string): Promise<unknown> {
    return this.#http.post(`/customers/${encodeURIComponent(id)}/split`, { other, commandId, ...(reason ? { reason } : {}) });
  }

  extendWrapUp(id: string, commandId: string): Promise<Conversation> {
    return this.#http.post(`${at(id)}/wrap-up/extend`, { commandId });
  }

  /** A colleague is asked to help without the customer knowing. */
  consult(id: string, operator: string, commandId: string): Promise<Conversation> {
    return this.#http.post(`${at(id)}/consult`, { operator, commandId });
  }

  completeConsult(id: string, commandId: string): Promise<Conversation> {
    return this.#http.post(`${at(id)}/consult/complete`, { commandId });
  }

  cancelConsult(id: string, commandId: string): Promise<Conversation> {
    return this.#http.post(`${at(id)}/consult/cancel`, { commandId });
  }

  /** A colleague is asked to join where the customer sees it. */
  conference(id: string, operator: string, commandId: string): Promise<Conversation> {
    return this.#http.post(`${at(id)}/conference`, { operator, commandId });
  }

  leave(id: string): Promise<Conversation> {
    return this.#http.post(`${at(id)}/leave`);
  }

  /** For the people working on the conversation; never delivered to the customer. */
  whisper(id: string, clientMessageId: string, text: string): Promise<SentMessage> {
    return this.#http.post(`${at(id)}/whisper`, { clientMessageId, text });
  }

  routing<T>(id: string): Promise<T> {
    return this.#http.get(`${at(id)}/routing`);
  }
}

const at = (id: string) => `/conversations/${encodeURIComponent(id)}`;
const message = (id: string, messageId: string) => `${at(id)}/messages/${encodeURIComponent(messageId)}`;
