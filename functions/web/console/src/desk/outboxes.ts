import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import type { OutboxAttachment, OutboxItem } from "../../../shared/outbox/outbox-item.ts";
import { Outbox, type OutboxExtras } from "../../../shared/outbox/outbox.ts";
import type { KeyValueStore } from "../../../shared/storage/key-value-store.ts";
import { choicesToSend } from "../conversation/choices.ts";
import type { DeskEvent } from "./events.ts";
import type { Filing } from "./filing.ts";
import type { ComposerMode, DeskState, Pending } from "./state.ts";
import type { Store } from "./store.ts";

const prefix = "cf.outbox.operator.";
const modes: readonly ComposerMode[] = ["reply", "note", "whisper"];

export interface OutboxesOptions {
  readonly api: OperatorApi;
  readonly store: Store<DeskState, DeskEvent>;
  readonly shelf: KeyValueStore;
  readonly filing: Filing;
  readonly operatorId: string;
  /** The server has the text: read the record, which then shows it in its place. */
  readonly sent: (conversationId: string) => Promise<void>;
}

/** What stands beside a text, left out where there is nothing. */
export const extrasOf = (files: readonly OutboxAttachment[], choices: readonly string[]): OutboxExtras => {
  const ready = choicesToSend(choices);
  return { ...(files.length === 0 ? {} : { attachments: files }), ...(ready.length === 0 ? {} : { choices: ready }) };
};

const pendingOf = (mode: ComposerMode, item: OutboxItem): Pending => ({
  clientMessageId: item.clientMessageId,
  mode,
  text: item.text,
  createdAtMs: item.createdAtMs,
  failed: item.failed,
  files: item.attachments ?? [],
  choices: item.choices ?? [],
});

/** One queue of sends for each conversation and kind of text: a reply that waits never becomes a note, nor the other way round. */
export class Outboxes {
  readonly #boxes = new Map<string, Outbox>();
  readonly #options: OutboxesOptions;

  constructor(options: OutboxesOptions) {
    this.#options = options;
  }

  /** Shows and sends what an earlier page left unsent. */
  open(conversationId: string): void {
    for (const mode of modes) this.#box(conversationId, mode);
  }

  add(conversationId: string, mode: ComposerMode, text: string, more: OutboxExtras = {}): void {
    this.#box(conversationId, mode).add(text, undefined, more);
  }

  retry(conversationId: string, mode: ComposerMode, clientMessageId: string): void {
    this.#box(conversationId, mode).retry(clientMessageId);
  }

  discard(conversationId: string, mode: ComposerMode, clientMessageId: string): void {
    const box = this.#box(conversationId, mode);
    const files = box.items().find((item) => item.clientMessageId === clientMessageId)?.attachments ?? [];
    box.discard(clientMessageId);
    this.#options.filing.courier.forget(files);
  }

  wake(): void {
    for (const box of this.#boxes.values()) box.wake();
  }

  stop(): void {
    for (const box of this.#boxes.values()) box.stop();
    this.#boxes.clear();
  }

  async #post(box: Outbox, id: string, mode: ComposerMode, item: OutboxItem): Promise<void> {
    const { api } = this.#options;
    const { courier } = this.#options.filing;
    const { clientMessageId, text, choices = [] } = item;
    if (mode === "note") return void (await api.note(id, clientMessageId, text));
    if (mode === "whisper") return void (await api.whisper(id, clientMessageId, text));
    const attachments = await courier.deliver({ conversationId: id, item, note: (done) => box.amend(clientMessageId, { attachments: done }) });
    await api.send(id, clientMessageId, text, { ...(attachments.length === 0 ? {} : { attachments }), ...(choices.length === 0 ? {} : { choices }) });
    courier.forget(item.attachments);
  }

  #box(conversationId: string, mode: ComposerMode): Outbox {
    const key = `${conversationId}.${mode}`;
    const known = this.#boxes.get(key);
    if (known !== undefined) return known;
    const { store, shelf, operatorId, sent } = this.#options;
    const box: Outbox = new Outbox<unknown>({
      store: shelf,
      name: `operator.${operatorId}.${key}`,
      send: async (item) => {
        await this.#post(box, conversationId, mode, item);
        // Read before it leaves the outbox, so that it is never out of sight in between; if that fails, the next look finds it.
        await sent(conversationId).catch(() => undefined);
      },
      onChange: (items) => store.dispatch({ type: "pendingChanged", conversationId, mode, items: items.map((item) => pendingOf(mode, item)) }),
    });
    this.#boxes.set(key, box);
    const left = box.items();
    if (left.length > 0) store.dispatch({ type: "pendingChanged", conversationId, mode, items: left.map((item) => pendingOf(mode, item)) });
    box.start();
    return box;
  }
}

/** Takes away what any operator left unsent in this browser. */
export const wipeOutboxes = (shelf: KeyValueStore): void => {
  for (const key of shelf.keys(prefix)) shelf.remove(key);
};
