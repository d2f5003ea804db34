import { CustomerApi, pageMessagesMax } from "../../shared/api/customer-api.ts";
import { Http } from "../../shared/api/http.ts";
import type { Message } from "../../shared/api/wire.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import type { Observable } from "../../shared/storage/observable.ts";
import { ChatToken } from "./chat-token.ts";
import { ChatShelf, type StoredChat } from "./stored-chat.ts";
import type { WidgetState } from "./widget-state.ts";

/** The chat that the present one continues: kept with its own token, read only when somebody asks for it. */
export class Earlier {
  readonly #base: string;
  readonly #shelf: ChatShelf;
  readonly #state: Observable<WidgetState>;

  constructor(base: string, store: KeyValueStore, state: Observable<WidgetState>) {
    this.#base = base;
    this.#state = state;
    this.#shelf = new ChatShelf(store, "cf.chat.before");
  }

  keep(chat: StoredChat): void {
    this.#shelf.write(chat);
  }

  forget(): void {
    this.#shelf.remove();
  }

  get available(): boolean {
    return this.#shelf.read() !== null;
  }

  async show(): Promise<void> {
    const earlier = await this.#read().catch(() => null);
    if (earlier !== null) this.#state.patch({ earlier });
  }

  /** Its newest messages, ascending; empty when its token is too old to be renewed. */
  async #read(): Promise<Message[]> {
    const chat = this.#shelf.read();
    if (chat === null) return [];
    const token = new ChatToken(this.#base, this.#shelf, chat.conversationId, () => this.forget());
    const api = new CustomerApi(new Http({ base: this.#base, token: () => token.current(), renew: () => token.renew() }));
    const { lastSeq } = await api.conversation(chat.conversationId);
    const page = await api.messages(chat.conversationId, Math.max(0, lastSeq - pageMessagesMax));
    return page.messages;
  }
}
