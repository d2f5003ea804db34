import type { Message } from "../../shared/api/wire.ts";
import type { Observable } from "../../shared/storage/observable.ts";
import type { StoredChat } from "./stored-chat.ts";
import type { WidgetState } from "./widget-state.ts";

/** What waits to be read: words of the other side. Event lines are not worth a badge. */
export function unreadAfter(messages: readonly Message[], readSeq: number): Message[] {
  return messages.filter((message) => message.kind === "text" && message.author.role !== "customer" && (message.seq ?? 0) > readSeq);
}

export interface ReadMarkerOptions {
  state: Observable<WidgetState>;
  page: Window;
  update: (change: Partial<StoredChat>) => void;
  /** Read, or only received, up to this number. */
  tellServer: (mark: "read" | "delivered", seq: number) => void;
  tellHost: (unread: number) => void;
}

/** How far the customer has read: moves to the end when the end is on the screen, and counts what lies behind it. */
export class ReadMarker {
  readonly #options: ReadMarkerOptions;

  constructor(options: ReadMarkerOptions) {
    this.#options = options;
  }

  /** The panel is open in a tab that is looked at. */
  get seen(): boolean {
    const { state, page } = this.#options;
    return state.value.shown && page.document.visibilityState === "visible";
  }

  /** The panel opens: what came meanwhile stands below the "New" line. */
  show(): void {
    const { state } = this.#options;
    const { conversation, chat } = state.value;
    const news = unreadAfter(conversation?.messages ?? [], chat?.readSeq ?? 0);
    state.patch({ shown: true, newFromSeq: news[0]?.seq ?? null });
    this.move();
  }

  move(): void {
    const { state, update, tellServer, tellHost } = this.#options;
    const { conversation, chat } = state.value;
    if (conversation === null || chat === null) return;
    const { read, delivered } = conversation.marks.customer;
    const { lastSeq } = conversation;
    // Read on another page or device.
    const readSeq = Math.max(chat.readSeq, Math.min(read, lastSeq));
    const news = unreadAfter(conversation.messages, readSeq);
    const known = this.seen && news.length > 0 ? lastSeq : readSeq;
    if (known > chat.readSeq) update({ readSeq: known });
    if (known > readSeq) tellServer("read", lastSeq);
    else if (unreadAfter(news, delivered).length > 0) tellServer("delivered", lastSeq);
    const unread = this.seen ? 0 : news.length;
    if (unread === state.value.unread) return;
    state.patch({ unread });
    tellHost(unread);
  }
}
