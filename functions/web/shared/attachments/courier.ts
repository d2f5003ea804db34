import { ApiError } from "../api/api-error.ts";
import type { UploadedAttachment } from "../api/wire.ts";
import type { OutboxAttachment, OutboxItem } from "../outbox/outbox-item.ts";
import { randomId } from "../storage/random-id.ts";
import { contentTypeOf } from "./attachment-limits.ts";
import type { ByteStore } from "./byte-store.ts";
import type { Upload } from "./upload.ts";

export interface CourierOptions {
  bytes: ByteStore;
  upload: (upload: Upload) => Promise<UploadedAttachment>;
  /** Share of the bytes that have left, 0 to 1; null when nothing of it is under way any more. */
  onProgress?: (clientAttachmentId: string, share: number | null) => void;
}

/** Bytes that nobody came back for are forgotten after this. */
const keptMaxMs = 7 * 24 * 3_600_000;

/**
 * Carries the files of queued messages. Their bytes are stored before anything else happens, and each is uploaded under its own id
 * until the server has it; what is done is noted in the item, so that a reload goes on where the page stopped.
 */
export class Courier {
  readonly #options: CourierOptions;
  readonly #underWay = new Map<string, AbortController>();

  constructor(options: CourierOptions) {
    this.#options = options;
    void options.bytes.sweep(Date.now() - keptMaxMs).catch(() => undefined);
  }

  /** Rejects when the browser has no room for it. The caller has asked `refusalOf` before. */
  async keep(file: File): Promise<OutboxAttachment> {
    const clientAttachmentId = randomId();
    await this.#options.bytes.put(clientAttachmentId, file);
    return { clientAttachmentId, name: file.name, contentType: contentTypeOf(file), bytes: file.size };
  }

  /** For a preview before it is sent; null when it is gone. */
  bytesOf(clientAttachmentId: string): Promise<Blob | null> {
    return this.#options.bytes.get(clientAttachmentId);
  }

  /** Uploads what the server does not have yet, one after the other, and answers with the ids for the message. `note` stores what is done. */
  async deliver({ conversationId, item, note }: { conversationId: string; item: OutboxItem; note: (done: OutboxAttachment[]) => void }): Promise<string[]> {
    const done = [...(item.attachments ?? [])];
    const ids: string[] = [];
    for (const [place, file] of done.entries()) {
      const attachmentId = file.attachmentId ?? (await this.#upload(conversationId, file)).attachmentId;
      ids.push(attachmentId);
      if (file.attachmentId !== undefined) continue;
      done[place] = { ...file, attachmentId };
      note([...done]);
    }
    return ids;
  }

  /** They were delivered, or are not wanted any more: stops what is under way and forgets the bytes. */
  forget(files: readonly OutboxAttachment[] | undefined): void {
    for (const { clientAttachmentId } of files ?? []) this.forgetId(clientAttachmentId);
  }

  forgetId(clientAttachmentId: string): void {
    this.#underWay.get(clientAttachmentId)?.abort();
    void this.#options.bytes.remove(clientAttachmentId).catch(() => undefined);
  }

  /** The page is left: stops what is under way; the bytes stay for the next page. */
  stop(): void {
    for (const cancel of this.#underWay.values()) cancel.abort();
  }

  async #upload(conversationId: string, file: OutboxAttachment): Promise<UploadedAttachment> {
    const { clientAttachmentId, name, contentType } = file;
    const bytes = await this.#options.bytes.get(clientAttachmentId);
    if (bytes === null) throw new ApiError(410, "attachment_lost", "The file is not in this browser any more.");
    const cancel = new AbortController();
    this.#underWay.set(clientAttachmentId, cancel);
    const onProgress = (share: number) => this.#options.onProgress?.(clientAttachmentId, share);
    onProgress(0);
    try {
      return await this.#options.upload({ conversationId, clientAttachmentId, name, contentType, bytes, onProgress, signal: cancel.signal });
    } finally {
      this.#underWay.delete(clientAttachmentId);
      this.#options.onProgress?.(clientAttachmentId, null);
    }
  }
}
