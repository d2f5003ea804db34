import type { Http } from "./http.ts";
import type {
  Conversation, FollowUp, FollowUpChannel, LeaveMessage, Message, MessagePage, Negotiation, Queue, ResumedChat, SentMessage, StartChat, StartedChat, Token,
} from "./wire.ts";

/** Most messages one page may ask for. */
export const pageMessagesMax = 200;

/** Most characters in one message. */
export const messageCharactersMax = 4_000;

/** What a customer may call. Everything but `queues` and `start` needs the token of its conversation. */
export class CustomerApi {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** `live` from a page that also listens: the server tells it of changes for some minutes more. */
  queues(live = false): Promise<Queue[]> {
    return this.#http.get(live ? "/queues?live=1" : "/queues", { anonymous: true });
  }

  /** A link that hears `queuesChanged` and nothing of any conversation. */
  negotiatePortal(): Promise<Negotiation> {
    return this.#http.post("/portal/negotiate", undefined, { anonymous: true });
  }

  start(body: StartChat): Promise<StartedChat> {
    return this.#http.post("/chat", body, { anonymous: true });
  }

  /** Instead of a chat that is refused as busy. The same `startId` again leaves nothing twice. */
  leave(body: LeaveMessage): Promise<void> {
    return this.#http.post("/chat/later", body, { anonymous: true });
  }

  conversation(id: string): Promise<Conversation> {
    return this.#http.get(at(id));
  }

  messages(id: string, after: number, limit: number = pageMessagesMax): Promise<MessagePage> {
    return this.#http.get(`${at(id)}/messages?after=${after}&limit=${limit}`);
  }

  send(id: string, clientMessageId: string, text: string, more: { attachments?: readonly string[]; inReplyTo?: string } = {}): Promise<SentMessage> {
    return this.#http.post(`${at(id)}/messages`, { clientMessageId, text, ...more });
  }

  /** Takes an own message back. The same `commandId` again answers the same. */
  withdraw(id: string, messageId: string, commandId: string): Promise<Message> {
    return this.#http.post(`${at(id)}/messages/${encodeURIComponent(messageId)}/withdraw`, { commandId });
  }

  /** `seq` is the last number known here, so that a late sign can be told from a new one. */
  typing(id: string, seq: number): Promise<void> {
    return this.#http.post(`${at(id)}/typing`, { seq });
  }

  delivered(id: string, seq: number): Promise<void> {
    return this.#http.post(`${at(id)}/delivered`, { seq }, { keepalive: true });
  }

  /** Says that it was delivered, too. */
  read(id: string, seq: number): Promise<void> {
    return this.#http.post(`${at(id)}/read`, { seq }, { keepalive: true });
  }

  close(id: string, reason?: string): Promise<void> {
    return this.#http.post(`${at(id)}/close`, reason === undefined ? undefined : { reason });
  }

  /** Asks to be called when it is their turn; the place in the queue is kept. `phone` in E.164. */
  callBack(id: string, phone: string): Promise<void> {
    return this.#http.post(`${at(id)}/call-back`, { phone });
  }

  /** Whoever has left gets what was written by this channel. The caller has asked for consent; `address` in E.164 or an e-mail address. */
  followUp(id: string, channel: FollowUpChannel, address: string): Promise<FollowUp> {
    return this.#http.post(`${at(id)}/follow-up`, { channel, address, consent: true });
  }

  stopFollowUp(id: string): Promise<FollowUp> {
    return this.#http.post(`${at(id)}/follow-up/stop`);
  }

  /** Exchanges the token of a resume link for one of its conversation. */
  resume(token: string): Promise<ResumedChat> {
    return this.#http.post("/resume", { token }, { anonymous: true });
  }

  rate(id: string, score: number, comment?: string): Promise<void> {
    return this.#http.post(`${at(id)}/rating`, { score, ...(comment ? { comment } : {}) });
  }

  negotiate(id: string): Promise<Negotiation> {
    return this.#http.post(`${at(id)}/negotiate`);
  }

  /** Takes an expired token too, so the caller's renewal must not run: pass an `Http` without `renew`. */
  renewToken(id: string): Promise<Token> {
    return this.#http.post(`${at(id)}/token`);
  }
}

const at = (id: string) => `/conversations/${encodeURIComponent(id)}`;
