export interface OutboxItem {
  clientMessageId: string;
  text: string;
  createdAtMs: number;
  /** null while it is still being tried; the server's code when it was refused for good. */
  failed: string | null;
}
