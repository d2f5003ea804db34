import type { KeyValueStore } from "../storage/key-value-store.ts";
import type { OutboxItem } from "./outbox-item.ts";

/** Where queued items lie: one key each, so that two tabs never overwrite each other's items. Keys sort by time of writing. */
export class OutboxShelf {
  readonly #store: KeyValueStore;
  readonly #prefix: string;
  /** Tells items of one millisecond apart. */
  #count = 0;

  constructor(store: KeyValueStore, name: string) {
    this.#store = store;
    this.#prefix = `cf.outbox.${name}.`;
  }

  items(): OutboxItem[] {
    return this.#store.keys(this.#prefix).flatMap((key) => this.#read(key) ?? []);
  }

  /** Adds, or replaces the item with this id in its place. */
  put(item: OutboxItem): void {
    this.#store.set(this.#keyOf(item.clientMessageId) ?? this.#newKey(item), JSON.stringify(item));
  }

  remove(clientMessageId: string): void {
    const key = this.#keyOf(clientMessageId);
    if (key !== undefined) this.#store.remove(key);
  }

  #keyOf(clientMessageId: string): string | undefined {
    return this.#store.keys(this.#prefix).find((key) => this.#read(key)?.clientMessageId === clientMessageId);
  }

  #newKey(item: OutboxItem): string {
    const time = String(item.createdAtMs).padStart(15, "0");
    return `${this.#prefix}${time}.${String(this.#count++).padStart(6, "0")}`;
  }

  #read(key: string): OutboxItem | undefined {
    try {
      const item = JSON.parse(this.#store.get(key) ?? "null") as OutboxItem | null;
      return item !== null && typeof item.clientMessageId === "string" ? item : undefined;
    } catch {
      // Written by something else: not ours to send.
      return undefined;
    }
  }
}
