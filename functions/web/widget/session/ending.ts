import { isApiError } from "../../shared/api/api-error.ts";
import type { ConversationStatus } from "../../shared/api/wire.ts";
import type { Observable } from "../../shared/storage/observable.ts";
import type { OpenChat } from "./open-chat.ts";
import type { StoredChat } from "./stored-chat.ts";
import type { WidgetState } from "./widget-state.ts";

export interface EndingOptions {
  state: Observable<WidgetState>;
  open: () => OpenChat | null;
  update: (change: Partial<StoredChat>) => void;
  onEnded: () => void;
  onFailed: (code: string) => void;
}

/** The end of a chat from the customer's side: ending it, and saying how it was. */
export class Ending {
  readonly #options: EndingOptions;
  /** The chat that this page has ended; its state follows later. */
  #asked: OpenChat | null = null;

  constructor(options: EndingOptions) {
    this.#options = options;
  }

  /** The customer has just ended the open chat: its old state means nothing. */
  get asked(): boolean {
    return this.#asked !== null && this.#asked === this.#options.open();
  }

  noted(status: ConversationStatus | undefined): void {
    if (status === "closed" || status === "abandoned") this.#asked = null;
  }

  async end(): Promise<void> {
    const open = this.#options.open();
    if (open === null) return;
    this.#asked = open;
    try {
      await open.api.close(open.conversationId);
    } catch (error) {
      // Closed by the other side in the same moment: just as well.
      if (!isApiError(error, "conversation_closed")) {
        this.#asked = null;
        return this.#options.onFailed(isApiError(error) ? error.code : "unknown");
      }
    }
    this.#options.onEnded();
    void open.refresh();
  }

  async rate(score: number, comment: string): Promise<void> {
    const open = this.#options.open();
    if (open === null) return;
    const { state, update } = this.#options;
    state.patch({ rating: "sending" });
    try {
      await open.api.rate(open.conversationId, score, comment.trim());
      update({ rated: true });
      state.patch({ rating: "sent" });
    } catch {
      // Whatever it was, the form stays and says so; a later rating replaces an earlier one.
      state.patch({ rating: "failed" });
    }
  }
}
