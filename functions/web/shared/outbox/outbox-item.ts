export interface OutboxItem {
  clientMessageId: string;
  text: string;
  createdAtMs: number;
  /** null while it is still being tried; the server's code when it was refused for good. */
  failed: string | null;
  /** Files that go with it, uploaded before it is sent; absent when there are none. */
  attachments?: readonly OutboxAttachment[];
  /** The message that it answers. */
  inReplyTo?: string;
  /** Answers to choose from; staff only. */
  choices?: readonly string[];
}

export interface OutboxAttachment {
  /** Under this id the bytes lie in the byte store, and under it they are uploaded, as often as needed. */
  clientAttachmentId: string;
  name: string;
  contentType: string;
  bytes: number;
  /** Given by the server once it has the bytes. */
  attachmentId?: string;
}
