import { attachmentsMax, refusalOf } from "../../../shared/attachments/attachment-limits.ts";
import type { ByteStore } from "../../../shared/attachments/byte-store.ts";
import { Courier } from "../../../shared/attachments/courier.ts";
import type { Uploader } from "../../../shared/attachments/upload.ts";
import type { OutboxAttachment } from "../../../shared/outbox/outbox-item.ts";
import type { WordKey } from "../words/words.ts";
import type { DeskEvent } from "./events.ts";
import { type DeskState, draftOf } from "./state.ts";
import type { Store } from "./store.ts";

/** Files on their way to a customer: kept in the browser from the moment they are chosen until the server has their message. */
export class Filing {
  readonly courier: Courier;

  constructor(
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly bytes: ByteStore,
    uploader: Pick<Uploader, "send">,
  ) {
    this.courier = new Courier({
      bytes,
      upload: (upload) => uploader.send(upload),
      onProgress: (clientAttachmentId, share) => store.dispatch({ type: "uploadMoved", clientAttachmentId, share: share ?? 1 }),
    });
  }

  /** Puts files beside the reply that is being written. What cannot be sent is said and left out. */
  async choose(conversationId: string, files: readonly File[]): Promise<void> {
    for (const file of files) {
      const refusal = this.#refusal(conversationId, file) ?? (await this.#keep(conversationId, file));
      if (refusal !== null) this.store.dispatch({ type: "noticed", tone: "warning", key: refusal, values: { name: file.name } });
    }
  }

  remove(conversationId: string, clientAttachmentId: string): void {
    const { files } = draftOf(this.store.state, conversationId);
    const [gone, stay] = [true, false].map((is) => files.filter((file) => (file.clientAttachmentId === clientAttachmentId) === is));
    this.#draft(conversationId, stay ?? []);
    this.courier.forget(gone);
  }

  /** Leaves nothing of any customer in this browser. */
  async wipe(): Promise<void> {
    this.courier.stop();
    await this.bytes.sweep(Number.MAX_SAFE_INTEGER);
  }

  async #keep(conversationId: string, file: File): Promise<WordKey | null> {
    try {
      const kept = await this.courier.keep(file);
      this.#draft(conversationId, [...draftOf(this.store.state, conversationId).files, kept]);
      return null;
    } catch {
      // The browser has no room left, or forbids keeping anything.
      return "notice.attachment_not_kept";
    }
  }

  #draft(conversationId: string, files: readonly OutboxAttachment[]): void {
    this.store.dispatch({ type: "drafted", conversationId, draft: { files } });
  }

  #refusal(conversationId: string, file: File): WordKey | null {
    if (draftOf(this.store.state, conversationId).files.length >= attachmentsMax) return "notice.too_many_attachments";
    const code = refusalOf(file);
    return code === null ? null : `notice.${code}`;
  }
}
