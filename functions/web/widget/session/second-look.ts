import { isApiError } from "../../shared/api/api-error.ts";
import { pageMessagesMax, type CustomerApi } from "../../shared/api/customer-api.ts";
import type { ConversationEvent } from "../../shared/conversation/conversation-event.ts";
import type { ConversationState } from "../../shared/conversation/conversation-state.ts";

export interface SecondLookOptions {
  api: CustomerApi;
  conversation: () => ConversationState;
  apply: (event: ConversationEvent) => void;
}

/** Links of attachments hold for an hour; new ones are asked for before that. */
const linksMs = 45 * 60_000;

/** Reads known messages once more, for what changes about them: taken back, erased, new addresses of files. */
export class SecondLook {
  readonly #options: SecondLookOptions;
  #linksAtMs = Date.now();

  constructor(options: SecondLookOptions) {
    this.#options = options;
  }

  /** From the first of these on. */
  async at(messageIds: readonly string[]): Promise<void> {
    const { api, conversation, apply } = this.#options;
    const { conversationId, messages, lastSeq } = conversation();
    const first = messages.find((message) => messageIds.includes(message.messageId))?.seq;
    for (let after = (first ?? Infinity) - 1; after < lastSeq; ) {
      const page = await api.messages(conversationId, after).catch(() => null);
      const last = page?.messages.at(-1)?.seq;
      if (page === null || last === undefined) return;
      apply({ type: "page", page });
      after = last;
    }
  }

  all(): Promise<void> {
    return this.at(this.#options.conversation().messages.map((message) => message.messageId));
  }

  /** One page towards the beginning of a conversation that was not read whole. */
  async older(): Promise<void> {
    const { api, conversation, apply } = this.#options;
    const { conversationId, begins } = conversation();
    const after = Math.max(0, begins - pageMessagesMax);
    const page = begins === 0 ? null : await api.messages(conversationId, after, begins - after).catch(() => null);
    if (page !== null) apply({ type: "older", page, after });
  }

  renewLinks(): Promise<void> {
    this.#linksAtMs = Date.now();
    const { messages } = this.#options.conversation();
    return this.at(messages.filter((message) => message.attachments).map((message) => message.messageId));
  }

  renewOldLinks(): void {
    if (Date.now() - this.#linksAtMs > linksMs) void this.renewLinks();
  }

  /** Takes an own message back. Answers with the code of a refusal, null when it is done. */
  async withdraw(messageId: string): Promise<string | null> {
    const { api, conversation } = this.#options;
    try {
      // One id for one message: a repeat after a lost answer is the same wish.
      await api.withdraw(conversation().conversationId, messageId, `withdraw-${messageId}`);
      await this.at([messageId]);
      return null;
    } catch (error) {
      return isApiError(error) ? error.code : "unknown";
    }
  }
}
