import { attachmentsMax, refusalOf } from "../../shared/attachments/attachment-limits.ts";
import { browserByteStore, type ByteStore } from "../../shared/attachments/byte-store.ts";
import { Courier } from "../../shared/attachments/courier.ts";
import { isPicture } from "../../shared/attachments/file-words.ts";
import { Uploader } from "../../shared/attachments/upload.ts";
import type { OutboxAttachment, OutboxItem } from "../../shared/outbox/outbox-item.ts";
import type { FilesOptions } from "../session/files.ts";

export interface ChatFilesOptions extends FilesOptions {
  /** Replaces the tray, stored too. */
  put: (tray: readonly OutboxAttachment[]) => void;
}

export async function openFiles(options: ChatFilesOptions): Promise<ChatFiles> {
  return new ChatFiles(options, options.bytes ?? (await browserByteStore("contactfunctions")));
}

/** Chosen files: checked, kept in the browser, shown, uploaded. */
export class ChatFiles {
  readonly #options: ChatFilesOptions;
  readonly #courier: Courier;

  constructor(options: ChatFilesOptions, bytes: ByteStore) {
    this.#options = options;
    const uploader = new Uploader({
      base: options.base,
      token: async () => (await options.token()?.current()) ?? null,
      renew: async () => (await options.token()?.renew()) ?? false,
    });
    this.#courier = new Courier({ bytes, upload: (upload) => uploader.send(upload), onProgress: (id, share) => this.#progress(id, share) });
  }

  /** Takes what may be sent into the tray; of the rest, the last one's trouble is said. */
  async choose(files: readonly File[]): Promise<void> {
    let trayProblem = null;
    for (const file of files) {
      const code = await this.#take(file);
      if (code !== null) trayProblem = { code, name: file.name };
    }
    this.#options.state.patch({ trayProblem });
  }

  deliver(conversationId: string, item: OutboxItem, note: (done: OutboxAttachment[]) => void): Promise<string[]> {
    return this.#courier.deliver({ conversationId, item, note });
  }

  async show(files: readonly OutboxAttachment[]): Promise<void> {
    for (const { clientAttachmentId, contentType } of files) {
      if (!isPicture(contentType) || clientAttachmentId in this.#options.state.value.previews) continue;
      const bytes = await this.#courier.bytesOf(clientAttachmentId).catch(() => null);
      if (bytes !== null) this.#preview(clientAttachmentId, bytes);
    }
  }

  forgetId(clientAttachmentId: string): void {
    const { [clientAttachmentId]: preview, ...previews } = this.#options.state.value.previews;
    this.#options.state.patch({ previews });
    if (preview !== undefined) URL.revokeObjectURL(preview);
    this.#courier.forgetId(clientAttachmentId);
  }

  stop(): void {
    this.#courier.stop();
  }

  async #take(file: File): Promise<string | null> {
    const refused = refusalOf(file);
    if (refused !== null) return refused;
    if (this.#options.state.value.tray.length >= attachmentsMax) return "attachments_max";
    try {
      const kept = await this.#courier.keep(file);
      if (isPicture(kept.contentType)) this.#preview(kept.clientAttachmentId, file);
      this.#options.put([...this.#options.state.value.tray, kept]);
      return null;
    } catch {
      // No room, or the file went away since it was chosen.
      return "attachment_not_kept";
    }
  }

  #preview(id: string, bytes: Blob): void {
    const { state } = this.#options;
    state.patch({ previews: { ...state.value.previews, [id]: URL.createObjectURL(bytes) } });
  }

  #progress(id: string, share: number | null): void {
    const { state } = this.#options;
    const { [id]: _, ...rest } = state.value.progress;
    state.patch({ progress: share === null ? rest : { ...rest, [id]: share } });
  }
}
