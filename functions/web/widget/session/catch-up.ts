import type { CustomerApi } from "../../shared/api/customer-api.ts";
import { pageMessagesMax } from "../../shared/api/customer-api.ts";
import type { ConversationEvent } from "../../shared/conversation/conversation-event.ts";

export interface CatchUpOptions {
  api: CustomerApi;
  conversationId: string;
  lastSeq: () => number;
  apply: (event: ConversationEvent) => void;
  /** True after an answer, false (with the error) when there was none. */
  onResult: (reached: boolean, error?: unknown) => void;
}

/** Brings the conversation up to date from storage. One run at a time; a wish during a run makes one more run. */
export class CatchUp {
  readonly #options: CatchUpOptions;
  #running = false;
  #again = false;

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      do {
        this.#again = false;
        await this.#once();
      } while (this.#again);
      this.#options.onResult(true);
    } catch (error) {
      this.#options.onResult(false, error);
    } finally {
      this.#running = false;
    }
  }

  async #once(): Promise<void> {
    const { api, conversationId, apply, lastSeq } = this.#options;
    const head = await api.conversation(conversationId);
    apply({ type: "head", head });
    // Of a conversation of months the newest part is enough; the rest is read when somebody asks for it.
    if (lastSeq() === 0 && head.lastSeq > 2 * pageMessagesMax) {
      const begins = head.lastSeq - pageMessagesMax;
      apply({ type: "page", page: await api.messages(conversationId, begins), begins });
    }
    for (;;) {
      const before = lastSeq();
      const page = await api.messages(conversationId, before);
      apply({ type: "page", page });
      if (page.messages.length < pageMessagesMax || lastSeq() === before) return;
    }
  }
}
