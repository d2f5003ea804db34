import type { Http } from "./http.ts";
import type {
  Conversation, MessagePage, Negotiation, Queue, SentMessage, StartChat, StartedChat, Token,
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

  conversation(id: string): Promise<Conversation> {
    return this.#http.get(at(id));
  }

  messages(id: string, after: number, limit: number = pageMessagesMax): Promise<MessagePage> {
    return this.#http.get(`${at(id)}/messages?after=${after}&limit=${limit}`);
  }

  send(id: string, clientMessageId: string, text: string): Promise<SentMessage> {
    return this.#http.post(`${at(id)}/messages`, { clientMessageId, text });
  }

  /** `seq` is the last number known here, so that a late sign can be told from a new one. */
  typing(id: string, seq: number): Promise<void> {
    return this.#http.post(`${at(id)}/typing`, { seq });
  }

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
