import { isApiError } from "../../shared/api/api-error.ts";
import { CustomerApi } from "../../shared/api/customer-api.ts";
import { Http } from "../../shared/api/http.ts";
import type { ChatShelf } from "./stored-chat.ts";

/** A token is renewed this long before its end, so that a call under way does not lose it. */
const renewBeforeMs = 60_000;

/** The token of one conversation: stored, renewed in time, renewed after a 401, one renewal at a time. */
export class ChatToken {
  readonly #shelf: ChatShelf;
  readonly #conversationId: string;
  readonly #onLost: () => void;
  readonly #api: CustomerApi;
  #renewal: Promise<boolean> | null = null;

  constructor(base: string, shelf: ChatShelf, conversationId: string, onLost: () => void, fetcher?: typeof fetch) {
    this.#shelf = shelf;
    this.#conversationId = conversationId;
    this.#onLost = onLost;
    this.#api = new CustomerApi(new Http({ base, token: () => this.#stored()?.token ?? null, ...(fetcher ? { fetch: fetcher } : {}) }));
  }

  async current(): Promise<string | null> {
    const chat = this.#stored();
    if (chat !== null && Date.parse(chat.tokenExpiresAt) - Date.now() < renewBeforeMs) await this.renew();
    return this.#stored()?.token ?? null;
  }

  /** False when there is no new token; after a refusal for good `onLost` has been called. */
  renew(): Promise<boolean> {
    return (this.#renewal ??= this.#renew().finally(() => (this.#renewal = null)));
  }

  async #renew(): Promise<boolean> {
    try {
      this.#shelf.update(this.#conversationId, await this.#api.renewToken(this.#conversationId));
      return true;
    } catch (error) {
      // 401, 403, 404: last activity too long ago, or the conversation is gone. Anything else may pass.
      if (isApiError(error) && [401, 403, 404].includes(error.status)) this.#onLost();
      return false;
    }
  }

  #stored() {
    const chat = this.#shelf.read();
    return chat?.conversationId === this.#conversationId ? chat : null;
  }
}
