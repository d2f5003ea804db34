import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import { cursor, emptyThread, firstEntry } from "../conversation/thread.ts";
import type { Conversation, MessagePage } from "../wire/contract.ts";
import { readPage } from "../wire/read.ts";
import type { DeskEvent } from "./events.ts";
import { singleFlight } from "./single-flight.ts";
import type { DeskState } from "./state.ts";
import type { Store } from "./store.ts";

/** Entries shown when a conversation is opened, and added with each step upwards. */
export const stepEntries = 60;
const pageEntriesMax = 200;

/** Reads conversations from storage into the store: the newest part first, then what is new, and older parts when asked. */
export class ThreadReader {
  readonly #api: OperatorApi;
  readonly #store: Store<DeskState, DeskEvent>;
  /** The version of the conversation that was read last. The same again means that there is nothing to ask for. */
  readonly #readVersion = new Map<string, number>();
  readonly #run: (id: string) => Promise<void>;

  constructor(api: OperatorApi, store: Store<DeskState, DeskEvent>) {
    this.#api = api;
    this.#store = store;
    this.#run = singleFlight((id) => this.#catchUp(id));
  }

  /** Reads what this version of the conversation has and the screen lacks. */
  async follow(conversation: Conversation): Promise<void> {
    const id = conversation.conversationId;
    const thread = this.#store.state.threads[id];
    if (thread?.loaded && this.#readVersion.get(id) === conversation.version && thread.lastSeq >= conversation.lastSeq) return;
    if (thread?.loaded) await this.#run(id);
    else await this.#open(conversation);
    this.#readVersion.set(id, conversation.version);
  }

  /** Reads everything after what is known, whatever the version says. */
  catchUp(id: string): Promise<void> {
    return this.#run(id);
  }

  async older(id: string): Promise<void> {
    const thread = this.#store.state.threads[id] ?? emptyThread;
    if (!thread.loaded || thread.reachedStart || thread.loadingOlder) return;
    const first = firstEntry(thread);
    const from = Math.max(0, first - 1 - stepEntries);
    this.#store.dispatch({ type: "olderAsked", conversationId: id, loading: true });
    try {
      const page = readPage(await this.#api.entries(id, from, Math.max(1, first - 1 - from)));
      this.#loaded(id, page, from === 0);
    } finally {
      this.#store.dispatch({ type: "olderAsked", conversationId: id, loading: false });
    }
  }

  async #open(conversation: Conversation): Promise<void> {
    const id = conversation.conversationId;
    // Every number is an entry, so the last number is a safe place to count back from where the last entry is not told.
    const from = Math.max(0, (conversation.lastEntry ?? conversation.lastSeq) - stepEntries);
    const page = readPage(await this.#api.entries(id, from, pageEntriesMax));
    this.#loaded(id, page, from === 0);
    if (page.messages.length >= pageEntriesMax) await this.#run(id);
  }

  async #catchUp(id: string): Promise<void> {
    for (let more = true; more; ) {
      const after = cursor(this.#store.state.threads[id] ?? emptyThread);
      const page = readPage(await ("afterEntry" in after ? this.#api.entries(id, after.afterEntry, pageEntriesMax) : this.#api.messages(id, after.after, pageEntriesMax)));
      this.#loaded(id, page, "after" in after && after.after === 0);
      more = page.messages.length >= pageEntriesMax;
    }
  }

  #loaded(conversationId: string, page: MessagePage, reachedStart: boolean): void {
    this.#store.dispatch({ type: "pageLoaded", conversationId, messages: page.messages, reachedStart });
  }
}
