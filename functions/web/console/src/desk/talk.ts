import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import { readReplies } from "../wire/read-talk.ts";
import { readMessage } from "../wire/read.ts";
import type { WordKey } from "../words/words.ts";
import type { DeskEvent } from "./events.ts";
import { persist, sentenceFor } from "./failures.ts";
import type { DeskState } from "./state.ts";
import type { Store } from "./store.ts";
import type { ThreadReader } from "./thread-reader.ts";

/** What is done with single messages. Commands answer with the words of a refusal, or null. */
export class Talk {
  readonly #repliesAsked = new Set<string>();

  constructor(
    private readonly api: OperatorApi,
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly threads: ThreadReader,
  ) {}

  withdraw(id: string, messageId: string, reason: string, commandId: string): Promise<WordKey | null> {
    return this.#change(id, messageId, () => this.api.withdraw(id, messageId, commandId, reason));
  }

  resend(id: string, messageId: string, commandId: string): Promise<WordKey | null> {
    return this.#change(id, messageId, () => this.api.resend(id, messageId, commandId));
  }

  /** Tells that the customer's words are on this screen's side, though nobody has looked at them yet. */
  arrived(id: string): void {
    const seq = this.store.state.threads[id]?.lastSeq ?? 0;
    if (seq > 0) this.api.delivered(id, seq).catch(() => undefined);
  }

  /** Reads what this queue keeps for saying again; once, until it fails. */
  async readReplies(queue: string): Promise<void> {
    if (queue === "" || this.#repliesAsked.has(queue)) return;
    this.#repliesAsked.add(queue);
    try {
      this.store.dispatch({ type: "repliesLoaded", queue, replies: readReplies(await this.api.replies<unknown>(queue)) });
    } catch {
      // Writing goes on without them; the next look asks again.
      this.#repliesAsked.delete(queue);
    }
  }

  async #change(id: string, messageId: string, call: () => Promise<unknown>): Promise<WordKey | null> {
    try {
      const after = readMessage(await persist(call));
      // An answer without a place in the record would stand at the wrong one.
      if (after.messageId === messageId && after.entry !== null) this.store.dispatch({ type: "messageAdded", conversationId: id, message: after });
      return null;
    } catch (error) {
      return sentenceFor(error);
    } finally {
      await this.threads.reread(id, messageId).catch(() => undefined);
      await this.threads.catchUp(id).catch(() => undefined);
    }
  }
}
