import { ApiError } from "../../shared/api/api-error.ts";
import type { ByteStore } from "../../shared/attachments/byte-store.ts";
import type { OutboxAttachment, OutboxItem } from "../../shared/outbox/outbox-item.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import type { Observable } from "../../shared/storage/observable.ts";
import type { ChatFiles } from "../files/chat-files.ts";
import type { ChatToken } from "./chat-token.ts";
import { loadLate } from "./load-late.ts";
import type { WidgetState } from "./widget-state.ts";

export interface FilesOptions {
  state: Observable<WidgetState>;
  store: KeyValueStore;
  base: string;
  /** Of the open chat; null when there is none. */
  token: () => ChatToken | null;
  /** Files were chosen, and what takes them could not be loaded. */
  onUnavailable: () => void;
  /** Default: the browser's database. */
  bytes?: ByteStore | undefined;
}

export const trayKey = "cf.tray";

/** Files to send: chosen ones lie in the tray, sent ones travel with the outbox. What does the work is loaded with the first file. */
export class Files {
  readonly #options: FilesOptions;
  #late: Promise<ChatFiles> | null = null;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  /** Where the server gives a file out; null while that is not known. */
  addressOf(url: string): string | null {
    const address = url === "" ? null : new URL(url, `${this.#options.base}/`);
    return address !== null && /^https?:$/.test(address.protocol) ? address.href : null;
  }

  /** Takes up what an earlier page left in the tray. */
  recall(): void {
    const tray = this.#stored();
    this.#options.state.patch({ tray });
    this.show(tray);
  }

  /** Somebody may be about to choose a file: with the code at hand, it works without a network too. */
  prepare(): void {
    this.#load().catch(() => undefined);
  }

  async choose(files: readonly File[]): Promise<void> {
    const late = await this.#load().catch(() => null);
    if (late === null) this.#options.onUnavailable();
    else await late.choose(files);
  }

  remove(clientAttachmentId: string): void {
    this.put(this.#options.state.value.tray.filter((file) => file.clientAttachmentId !== clientAttachmentId));
    this.#with((late) => late.forgetId(clientAttachmentId));
  }

  /** Empties the tray into a message. */
  take(): readonly OutboxAttachment[] {
    const { tray } = this.#options.state.value;
    this.put([]);
    return tray;
  }

  put(tray: readonly OutboxAttachment[]): void {
    const { state, store } = this.#options;
    state.patch({ tray, trayProblem: null });
    if (tray.length === 0) store.remove(trayKey);
    else store.set(trayKey, JSON.stringify(tray));
  }

  /** The ids of an item's attachments, once the server has every one. */
  async deliver(conversationId: string, item: OutboxItem, note: (done: OutboxAttachment[]) => void): Promise<readonly string[]> {
    return item.attachments === undefined ? [] : (await this.#load()).deliver(conversationId, item, note);
  }

  /** Draws previews of files that lie in this browser. */
  show(files: readonly OutboxAttachment[]): void {
    if (files.length > 0) this.#with((late) => late.show(files));
  }

  forget(files: readonly OutboxAttachment[] | undefined): void {
    for (const { clientAttachmentId } of files ?? []) this.#with((late) => late.forgetId(clientAttachmentId));
  }

  /** The chat is left; what was not uploaded is the next one's work. */
  stop(): void {
    if (this.#late !== null) this.#with((late) => late.stop());
  }

  #with(work: (late: ChatFiles) => void): void {
    this.#load().then(work).catch(() => undefined);
  }

  /** Not loaded is like not connected: whoever waits tries again. */
  #load(): Promise<ChatFiles> {
    return (this.#late ??= loadLate(() => import("../files/chat-files.ts"))
      .then(({ openFiles }) => openFiles({ ...this.#options, put: (tray) => this.put(tray) }))
      .catch(() => {
        this.#late = null;
        throw new ApiError(0, "network", "The code for files cannot be loaded.");
      }));
  }

  #stored(): readonly OutboxAttachment[] {
    try {
      const tray: unknown = JSON.parse(this.#options.store.get(trayKey) ?? "[]");
      return Array.isArray(tray) ? (tray as OutboxAttachment[]) : [];
    } catch {
      // Not ours: begin empty.
      return [];
    }
  }
}
