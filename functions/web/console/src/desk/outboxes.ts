import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import { Outbox } from "../../../shared/outbox/outbox.ts";
import type { KeyValueStore } from "../../../shared/storage/key-value-store.ts";
import type { DeskEvent } from "./events.ts";
import type { ComposerMode, DeskState } from "./state.ts";
import type { Store } from "./store.ts";

const prefix = "cf.outbox.operator.";
const modes: readonly ComposerMode[] = ["reply", "note", "whisper"];

/** One queue of sends for each conversation and kind of text: a reply that waits never becomes a note, nor the other way round. */
export class Outboxes {
  readonly #boxes = new Map<string, Outbox>();

  constructor(
    private readonly api: OperatorApi,
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly shelf: KeyValueStore,
    private readonly operatorId: string,
    /** The server has the text: read the record, which then shows it in its place. */
    private readonly sent: (conversationId: string) => Promise<void>,
  ) {}

  /** Shows and sends what an earlier page left unsent. */
  open(conversationId: string): void {
    for (const mode of modes) this.#box(conversationId, mode);
  }

  add(conversationId: string, mode: ComposerMode, text: string): void {
    this.#box(conversationId, mode).add(text);
  }

  retry(conversationId: string, mode: ComposerMode, clientMessageId: string): void {
    this.#box(conversationId, mode).retry(clientMessageId);
  }

  discard(conversationId: string, mode: ComposerMode, clientMessageId: string): void {
    this.#box(conversationId, mode).discard(clientMessageId);
  }

  wake(): void {
    for (const box of this.#boxes.values()) box.wake();
  }

  stop(): void {
    for (const box of this.#boxes.values()) box.stop();
    this.#boxes.clear();
  }

  #post(id: string, mode: ComposerMode, clientMessageId: string, text: string): Promise<unknown> {
    switch (mode) {
      case "reply":
        return this.api.send(id, clientMessageId, text);
      case "note":
        return this.api.note(id, clientMessageId, text);
      case "whisper":
        return this.api.whisper(id, clientMessageId, text);
    }
  }

  #box(conversationId: string, mode: ComposerMode): Outbox {
    const key = `${conversationId}.${mode}`;
    const known = this.#boxes.get(key);
    if (known !== undefined) return known;
    const box = new Outbox<unknown>({
      store: this.shelf,
      name: `operator.${this.operatorId}.${key}`,
      send: async ({ clientMessageId, text }) => {
        await this.#post(conversationId, mode, clientMessageId, text);
        // Read before it leaves the outbox, so that it is never out of sight in between; if that fails, the next look finds it.
        await this.sent(conversationId).catch(() => undefined);
      },
      onChange: (items) =>
        this.store.dispatch({
          type: "pendingChanged",
          conversationId,
          mode,
          items: items.map(({ clientMessageId, text, createdAtMs, failed }) => ({ clientMessageId, mode, text, createdAtMs, failed })),
        }),
    });
    this.#boxes.set(key, box);
    if (box.items().length > 0)
      this.store.dispatch({ type: "pendingChanged", conversationId, mode, items: box.items().map((item) => ({ ...item, mode })) });
    box.start();
    return box;
  }
}

/** Takes away what any operator left unsent in this browser. */
export const wipeOutboxes = (shelf: KeyValueStore): void => {
  for (const key of shelf.keys(prefix)) shelf.remove(key);
};
