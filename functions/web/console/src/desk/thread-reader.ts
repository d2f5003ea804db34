import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import { emptyThread, underWayAfter } from "../conversation/thread.ts";
import type { Conversation } from "../wire/contract.ts";
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
    if (
      thread?.loaded &&
      this.#readVersion.get(id) === conversation.version &&
      thread.lastSeq >= conversation.lastSeq &&
      underWayAfter(thread) === null
    )
      return;
    if (thread?.loaded) await this.#run(id);
    else await this.#open(conversation);
    this.#readVersion.set(id, conversation.version);
  }

  /** Reads everything after what is known, whatever the version says. */
  catchUp(id: string): Promise<void> {
    return this.#run(id);
  }

  /** Reads what is shown from one message on again, because it changed where it stands; all of it when null. */
  async reread(id: string, fromMessageId: string | null): Promise<void> {
    const { entries, fromEntry, loaded, lastEntry } = this.#store.state.threads[id] ?? emptyThread;
    if (!loaded) return;
    const from = entries.find(({ messageId }) => messageId === fromMessageId)?.entry ?? fromEntry + 1;
    for (let after = from - 1; after < lastEntry; after += pageEntriesMax) await this.#read(id, after, pageEntriesMax);
  }

  /** One step towards the beginning; nothing when it is reached or a step is under way. */
  async older(id: string): Promise<void> {
    const { loaded, loadingOlder, fromEntry } = this.#store.state.threads[id] ?? emptyThread;
    if (!loaded || loadingOlder || fromEntry === 0) return;
    const after = Math.max(0, fromEntry - stepEntries);
    this.#store.dispatch({ type: "olderAsked", conversationId: id, loading: true });
    try {
      await this.#read(id, after, fromEntry - after);
    } finally {
      this.#store.dispatch({ type: "olderAsked", conversationId: id, loading: false });
    }
  }

  async #open(conversation: Conversation): Promise<void> {
    const id = conversation.conversationId;
    // Every number is an entry, so the last number is a safe place to count back from where the last entry is not told.
    const after = Math.max(0, (conversation.lastEntry ?? conversation.lastSeq) - stepEntries);
    if (await this.#read(id, after, pageEntriesMax)) await this.#run(id);
  }

  async #catchUp(id: string): Promise<void> {
    const known = this.#store.state.threads[id] ?? emptyThread;
    let more = await this.#read(id, underWayAfter(known) ?? known.lastEntry, pageEntriesMax);
    while (more) more = await this.#read(id, this.#store.state.threads[id]?.lastEntry ?? 0, pageEntriesMax);
  }

  /** True when the page was full, so that there may be more after it. */
  async #read(conversationId: string, afterEntry: number, limit: number): Promise<boolean> {
    const page = readPage(await this.#api.entries(conversationId, afterEntry, limit));
    this.#store.dispatch({ type: "pageLoaded", conversationId, page, afterEntry });
    return Math.max(page.messages.length, (page.lastEntry ?? 0) - afterEntry) >= limit;
  }
}
