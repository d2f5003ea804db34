import type { CustomerApi } from "../../shared/api/customer-api.ts";
import type { ResumedChat, StartChat, StartedChat } from "../../shared/api/wire.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import type { Observable } from "../../shared/storage/observable.ts";
import type { EmbedSettings } from "../protocol.ts";
import type { Earlier } from "./earlier.ts";
import { newChat } from "./new-chat.ts";
import type { NoticeBoard } from "./notice-board.ts";
import { Resume } from "./resume.ts";
import { Starter } from "./starter.ts";
import type { ChatShelf, StoredChat } from "./stored-chat.ts";
import type { VisitorMemory } from "./visitor-memory.ts";
import type { WidgetState } from "./widget-state.ts";

export interface ArrivalOptions {
  api: CustomerApi;
  store: KeyValueStore;
  settings: EmbedSettings;
  locale: string;
  state: Observable<WidgetState>;
  shelf: ChatShelf;
  earlier: Earlier;
  memory: VisitorMemory;
  notices: NoticeBoard;
  /** The page that the customer looks at. */
  page: () => EmbedSettings["page"];
  /** A chat is on its way, begun with `text`; null: an old one is being opened again. */
  onWaiting: (text: string | null) => void;
  /** Leaves whatever is open. */
  onChat: (chat: StoredChat) => void;
  /** No chat: the form is shown. */
  onNone: () => void;
}

/** The ways into a chat: the first message, a link, and what an earlier page left. Each goes on over cuts and reloads until it is answered. */
export class Arrival {
  readonly #options: ArrivalOptions;
  readonly starter: Starter;
  readonly api: CustomerApi;
  readonly #resume: Resume;

  constructor(options: ArrivalOptions) {
    this.#options = options;
    const { api, store, state, notices } = options;
    this.api = api;
    const late = () => state.patch({ reachable: false });
    this.starter = new Starter({
      api,
      store,
      onStarted: (started, body) => this.#started(started, body),
      onRefused: (code, body) => this.#refused(code, body),
      onDelayed: (code, delayMs, problem) => {
        if (code === "busy") state.patch({ busy: { problem, delayMs, left: null } });
        else if (code === "rate_limited") notices.put(code, delayMs);
        else late();
      },
    });
    this.#resume = new Resume({
      api,
      store,
      onResumed: (resumed) => this.#resumed(resumed),
      onRefused: () => {
        this.#takeUp();
        notices.put("link_expired", null);
      },
      onDelayed: late,
    });
  }

  /** A link first, then a chat being started, an open chat, or nothing. */
  start(): void {
    const { settings, onWaiting } = this.#options;
    if (settings.resume !== null) this.resume(settings.resume);
    else if (this.#resume.pending) onWaiting(null);
    else this.#takeUp();
  }

  /** The network is there: whatever waits is tried at once. */
  online(): void {
    this.starter.resume();
    this.#resume.run();
  }

  stop(): void {
    this.starter.stop();
    this.#resume.stop();
  }

  /** The first message; the chat continues an ended one when there is one. */
  begin(text: string): void {
    const { settings, locale, state, shelf, page, onWaiting } = this.#options;
    this.starter.begin(newChat({ settings, locale, visitor: state.value.visitor, text, page: page(), before: shelf.read() }));
    onWaiting(text);
  }

  /** Opens the conversation that the token of a link stands for. */
  resume(token: string): void {
    this.#resume.take(token);
    this.#options.onWaiting(null);
    this.#resume.run();
  }

  #takeUp(): void {
    const { shelf, onWaiting, onChat, onNone } = this.#options;
    const pending = this.starter.pending();
    const chat = shelf.read();
    if (pending !== null) onWaiting(pending.text ?? "");
    else if (chat !== null) onChat(chat);
    else onNone();
  }

  #started(started: StartedChat, body: StartChat): void {
    const { shelf, earlier, onChat } = this.#options;
    const before = shelf.read();
    if (body.continues !== undefined && before !== null) earlier.keep(before);
    else earlier.forget();
    onChat(shelf.open(started, body.queue));
  }

  #resumed(resumed: ResumedChat): void {
    const { shelf, earlier, settings, onChat } = this.#options;
    const known = shelf.read();
    if (known?.conversationId === resumed.conversationId) shelf.write({ ...known, token: resumed.token, tokenExpiresAt: resumed.tokenExpiresAt });
    else {
      earlier.forget();
      shelf.open(resumed, settings.queue);
    }
    const chat = shelf.read();
    if (chat !== null) onChat(chat);
  }

  #refused(code: string, { startId: _, clientMessageId: __, continues, ...chat }: StartChat): void {
    const { shelf, memory, notices, onNone } = this.#options;
    // The old conversation can no longer be named (its token is too old): the new one begins without it.
    if (continues !== undefined) {
      shelf.remove();
      return this.starter.begin(chat);
    }
    memory.draft(chat.text ?? "");
    onNone();
    notices.put(code === "start_id_reused" ? "unknown" : code, null);
  }
}
