import { isApiError, type ApiError } from "../api/api-error.ts";
import { fullJitterMs, sendBackoff } from "../connection/backoff.ts";
import type { KeyValueStore } from "../storage/key-value-store.ts";
import { randomId } from "../storage/random-id.ts";
import { OutboxShelf } from "./outbox-shelf.ts";
import type { OutboxItem } from "./outbox-item.ts";

export interface OutboxOptions<Sent> {
  store: KeyValueStore;
  /** Names this outbox in the store, usually by conversation. */
  name: string;
  /** Sends one item. Rejecting with a retryable `ApiError` (or anything unknown) keeps it; another `ApiError` fails it. */
  send: (item: OutboxItem) => Promise<Sent>;
  onChange?: (items: readonly OutboxItem[]) => void;
  /** Called after the server has the item and before it leaves the outbox. */
  onSent?: (item: OutboxItem, sent: Sent) => void;
  onFailed?: (item: OutboxItem, code: string) => void;
  /** Called when an attempt did not get through and another will follow; `code` says why. */
  onDelayed?: (code: string, delayMs: number) => void;
  random?: () => number;
}

/** What may stand beside the text. */
export type OutboxExtras = Pick<OutboxItem, "attachments" | "inReplyTo" | "choices">;

/**
 * Queued sends, one after the other in the order they were written. Every item is stored before it is sent and keeps its id
 * until the server acknowledged it, so a reload, a repeat or a second tab cannot lose or double it (the server knows the id).
 */
export class Outbox<Sent = unknown> {
  readonly #options: OutboxOptions<Sent>;
  readonly #shelf: OutboxShelf;
  #attempt = 0;
  #sending = false;
  #stopped = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions<Sent>) {
    this.#options = options;
    this.#shelf = new OutboxShelf(options.store, options.name);
  }

  /** In the order they will be sent; refused ones included. */
  items(): OutboxItem[] {
    return this.#shelf.items();
  }

  /** Stores the text and tries to send it. `clientMessageId` only for a text that may have been sent before. */
  add(text: string, clientMessageId: string = randomId(), more: OutboxExtras = {}): OutboxItem {
    const item: OutboxItem = { ...more, clientMessageId, text, createdAtMs: Date.now(), failed: null };
    this.#shelf.put(item);
    this.#changed();
    void this.#drain();
    return item;
  }

  start(): void {
    this.#stopped = false;
    void this.#drain();
  }

  /** Stops sending; what is queued stays stored. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** The network is back: do not wait for the rest of the back-off. */
  wake(): void {
    this.#attempt = 0;
    clearTimeout(this.#timer);
    void this.#drain();
  }

  /** Tries a refused item again, under the same id. */
  retry(clientMessageId: string): void {
    if (!this.#replace(clientMessageId, { failed: null })) return;
    this.#changed();
    this.wake();
  }

  discard(clientMessageId: string): void {
    this.#shelf.remove(clientMessageId);
    this.#changed();
  }

  /** Notes what became of an item half-way, such as a finished upload. Does nothing once the item is gone. */
  amend(clientMessageId: string, change: OutboxExtras): void {
    if (this.#replace(clientMessageId, change)) this.#changed();
  }

  async #drain(): Promise<void> {
    if (this.#sending || this.#stopped) return;
    clearTimeout(this.#timer);
    this.#sending = true;
    try {
      for (let item = this.#next(); item !== undefined && !this.#stopped; item = this.#next()) {
        if (!(await this.#sendOne(item))) return;
      }
    } finally {
      this.#sending = false;
    }
  }

  /** False when the rest has to wait. */
  async #sendOne(item: OutboxItem): Promise<boolean> {
    try {
      const sent = await this.#options.send(item);
      this.#attempt = 0;
      this.#options.onSent?.(item, sent);
      this.#shelf.remove(item.clientMessageId);
      this.#changed();
      return true;
    } catch (error) {
      // Discarded while it was under way: nobody waits for it.
      if (this.#find(item.clientMessageId) === undefined) return true;
      const known = isApiError(error) ? error : null;
      if (known !== null && isFinal(known)) return this.#refuse(item, known.code);
      if (!this.#stopped) this.#delay(known?.code ?? "unknown", known?.retryAfterMs ?? 0);
      return false;
    }
  }

  /** Refused for good: it stays to be shown, and the ones behind it go on. */
  #refuse(item: OutboxItem, code: string): boolean {
    this.#replace(item.clientMessageId, { failed: code });
    this.#options.onFailed?.(item, code);
    this.#changed();
    return true;
  }

  #replace(clientMessageId: string, change: Partial<OutboxItem>): boolean {
    const item = this.#find(clientMessageId);
    if (item !== undefined) this.#shelf.put({ ...item, ...change });
    return item !== undefined;
  }

  #find(clientMessageId: string): OutboxItem | undefined {
    return this.items().find((each) => each.clientMessageId === clientMessageId);
  }

  #delay(code: string, atLeastMs: number): void {
    const delayMs = Math.max(atLeastMs, fullJitterMs(this.#attempt++, sendBackoff, this.#options.random));
    this.#timer = setTimeout(() => void this.#drain(), delayMs);
    this.#options.onDelayed?.(code, delayMs);
  }

  #next(): OutboxItem | undefined {
    return this.items().find((item) => item.failed === null);
  }

  #changed(): void {
    this.#options.onChange?.(this.items());
  }
}

/** A token may be renewed, and a call that this page gave up is the next page's. */
const isFinal = ({ retryable, status, code }: ApiError) => !retryable && status !== 401 && code !== "aborted";
