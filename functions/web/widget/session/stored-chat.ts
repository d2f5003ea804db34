import type { ResumedChat, StartedChat, Token } from "../../shared/api/wire.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";

/** The conversation of this browser. It stays after closing, to be shown, rated and continued. */
export interface StoredChat {
  conversationId: string;
  token: string;
  tokenExpiresAt: string;
  ticketNumber: number | string | null;
  queue: string;
  /** The last number the customer has seen. */
  readSeq: number;
  closed: boolean;
  rated: boolean;
}

export const chatKey = "cf.chat";

/** Where the chat is kept; read anew each time, because another tab may have renewed its token or replaced it. */
export class ChatShelf {
  readonly #store: KeyValueStore;
  readonly #key: string;

  constructor(store: KeyValueStore, key: string = chatKey) {
    this.#store = store;
    this.#key = key;
  }

  read(): StoredChat | null {
    try {
      const chat = JSON.parse(this.#store.get(this.#key) ?? "null") as StoredChat | null;
      return chat !== null && typeof chat.conversationId === "string" && typeof chat.token === "string" ? chat : null;
    } catch {
      // Not ours: begin anew.
      return null;
    }
  }

  open(started: StartedChat | ResumedChat, queue: string): StoredChat {
    const { conversationId, token, tokenExpiresAt } = started;
    const ticketNumber = "ticketNumber" in started ? started.ticketNumber : null;
    const chat = { conversationId, token, tokenExpiresAt, ticketNumber, queue, readSeq: 0, closed: false, rated: false };
    this.write(chat);
    return chat;
  }

  /** Changes the chat if it is still this one. */
  update(conversationId: string, change: Partial<StoredChat> | Token): void {
    const chat = this.read();
    if (chat?.conversationId !== conversationId) return;
    this.write({ ...chat, ...change });
  }

  write(chat: StoredChat): void {
    this.#store.set(this.#key, JSON.stringify(chat));
  }

  remove(): void {
    this.#store.remove(this.#key);
  }
}
