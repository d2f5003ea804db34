import { isApiError } from "../../shared/api/api-error.ts";
import { CustomerApi } from "../../shared/api/customer-api.ts";
import { Http } from "../../shared/api/http.ts";
import type { Message, StartChat, StartedChat } from "../../shared/api/wire.ts";
import { chime } from "../../shared/attention/chime.ts";
import type { OpenHubLink } from "../../shared/connection/hub-link.ts";
import type { ConversationState } from "../../shared/conversation/conversation-state.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import { Observable } from "../../shared/storage/observable.ts";
import type { EmbedSettings, FromFrame, ToFrame } from "../protocol.ts";
import { OpenChat } from "./open-chat.ts";
import { newChat } from "./new-chat.ts";
import { QueueWatch } from "./queue-watch.ts";
import { ReadMarker, unreadAfter } from "./reading.ts";
import { Starter } from "./starter.ts";
import { chatKey, ChatShelf, type StoredChat } from "./stored-chat.ts";
import { VisitorMemory } from "./visitor-memory.ts";
import { ended, initialState, type Visitor, type WidgetState } from "./widget-state.ts";

export interface WidgetOptions {
  settings: EmbedSettings;
  /** Address of the API. */
  base: string;
  locale: string;
  store: KeyValueStore;
  openLink: OpenHubLink;
  tellHost: (message: FromFrame) => void;
  ring?: () => void;
  page?: Window;
}

/** Everything a person can do in the widget, and what follows. The user interface shows `state` and calls these methods. */
export class WidgetSession {
  readonly state = new Observable<WidgetState>(initialState);
  readonly #options: WidgetOptions;
  readonly #shelf: ChatShelf;
  readonly #memory: VisitorMemory;
  readonly #starter: Starter;
  readonly #queueWatch: QueueWatch;
  readonly #reading: ReadMarker;
  readonly #window: Window;
  #open: OpenChat | null = null;
  #page: EmbedSettings["page"];
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WidgetOptions) {
    this.#options = options;
    this.#page = options.settings.page;
    this.#window = options.page ?? window;
    this.#shelf = new ChatShelf(options.store);
    this.#memory = new VisitorMemory(options.store);
    const api = new CustomerApi(new Http({ base: options.base }));
    this.#starter = new Starter({
      api,
      store: options.store,
      onStarted: (started, body) => this.#started(started, body),
      onRefused: (code, body) => this.#refused(code, body),
      onDelayed: (code, delayMs) => (code === "rate_limited" ? this.notice(code, delayMs) : this.state.patch({ reachable: false })),
    });
    this.#queueWatch = new QueueWatch(api, options.settings.queue, (queue) =>
      this.state.patch(queue === null ? { queueUnknown: true } : { queue, queueUnknown: false }));
    this.#reading = new ReadMarker({
      state: this.state,
      page: this.#window,
      update: (change) => this.#update(change),
      // Only a hint for the operator; the next one tells more.
      tellServer: (seq) => void this.#open?.api.read(this.state.value.chat?.conversationId ?? "", seq).catch(() => undefined),
      tellHost: (count) => options.tellHost({ type: "unread", count }),
    });
  }

  /** Takes up what an earlier page left: a chat being started, an open chat, or nothing. */
  start(): void {
    this.state.patch(this.#memory.read());
    const page = this.#window;
    page.addEventListener("storage", (event) => this.#otherTab(event.key));
    const network = () => this.state.patch({ online: page.navigator.onLine });
    page.addEventListener("offline", network);
    page.addEventListener("online", () => {
      network();
      this.#starter.resume();
    });
    network();
    page.document.addEventListener("visibilitychange", () => this.#reading.move());
    const pending = this.#starter.pending();
    const chat = this.#shelf.read();
    if (pending !== null) {
      this.#showStarting(pending.text ?? "");
      this.#starter.resume();
    } else if (chat !== null) this.#enter(chat);
    else this.#tellOpen(false);
    this.#watchQueue();
  }

  fromHost(message: ToFrame): void {
    if (message.type === "page") this.#page = { url: message.url, title: message.title };
    else if (message.type === "hidden") this.state.patch({ shown: false, newFromSeq: null });
    else {
      this.#reading.show();
      this.#open?.refresh();
    }
    this.#watchQueue();
  }

  askToClose(): void {
    this.#options.tellHost({ type: "close" });
  }

  /** Ends everything that runs; what is stored stays for the next page. */
  leave(): void {
    clearTimeout(this.#noticeTimer);
    this.#queueWatch.stop();
    this.#starter.stop();
    this.#leave();
  }

  rememberVisitor(visitor: Visitor): void {
    this.state.patch({ visitor });
    this.#memory.keepVisitor(visitor);
  }

  /** The first message: starts a conversation, as the next one of an ended conversation when there is one. */
  begin(text: string): void {
    const { settings, locale } = this.#options;
    const { visitor } = this.state.value;
    this.writeDraft("");
    this.#starter.begin(newChat({ settings, locale, visitor, text, page: this.#page, before: this.#shelf.read() }));
    this.#showStarting(text);
  }

  send(text: string): void {
    this.writeDraft("");
    this.#open?.send(text);
  }

  retry(clientMessageId: string): void {
    this.#open?.retry(clientMessageId);
  }

  discard(clientMessageId: string): void {
    this.#open?.discard(clientMessageId);
  }

  /** Keeps what is being written over reloads, and lets the other side know. */
  writeDraft(draft: string): void {
    this.state.patch({ draft });
    this.#memory.keepDraft(draft);
  }

  typed(): void {
    const status = this.state.value.conversation?.head?.state;
    if (status === "active" || status === "idle") this.#open?.typing.typed();
  }

  /** The customer ends the chat. */
  async end(): Promise<void> {
    const { chat } = this.state.value;
    if (chat === null || this.#open === null) return;
    try {
      await this.#open.api.close(chat.conversationId);
    } catch (error) {
      if (!isApiError(error, "conversation_closed")) return this.notice(isApiError(error) ? error.code : "unknown", 8_000);
    }
    this.#markEnded();
    this.#open?.refresh();
  }

  async rate(score: number, comment: string): Promise<void> {
    const { chat } = this.state.value;
    if (chat === null || this.#open === null) return;
    this.state.patch({ rating: "sending" });
    try {
      await this.#open.api.rate(chat.conversationId, score, comment.trim());
      this.#update({ rated: true });
      this.state.patch({ rating: "sent" });
    } catch {
      this.state.patch({ rating: "failed" });
    }
  }

  /** Leaves the ended chat for a new one; the old one is continued by it. `text` that could not be sent comes along. */
  newChat(text = ""): void {
    this.#leave();
    if (text !== "") this.writeDraft(text);
    this.state.patch({ screen: "welcome", notice: null });
    this.#watchQueue();
  }

  /** The ticket of the chat that a new one would continue; empty when it had none, null when there is no such chat. */
  continuedTicket(): string | null {
    const chat = this.#shelf.read();
    return chat === null ? null : String(chat.ticketNumber ?? "");
  }

  toggleSound(): void {
    const sound = !this.state.value.sound;
    this.state.patch({ sound });
    this.#memory.keepSound(sound);
  }

  notice(code: string, forMs: number | null): void {
    clearTimeout(this.#noticeTimer);
    this.state.patch({ notice: { code, untilMs: forMs === null ? null : Date.now() + forMs } });
    if (forMs !== null) this.#noticeTimer = setTimeout(() => this.state.patch({ notice: null }), forMs);
  }

  #showStarting(text: string): void {
    this.state.patch({ screen: "starting", starting: text, notice: null });
    this.#tellOpen(true);
    this.#watchQueue();
  }

  #started(started: StartedChat, body: StartChat): void {
    this.#leave();
    this.#enter(this.#shelf.open(started, body.queue));
  }

  #refused(code: string, { startId: _, clientMessageId: __, continues, ...chat }: StartChat): void {
    // The old conversation can no longer be named (its token is too old): the new one begins without it.
    if (continues !== undefined) {
      this.#shelf.remove();
      return this.#starter.begin(chat);
    }
    this.state.patch({ screen: "welcome", starting: null });
    this.writeDraft(chat.text ?? "");
    this.notice(code === "start_id_reused" ? "unknown" : code, null);
    this.#tellOpen(false);
    this.#watchQueue();
  }

  #enter(chat: StoredChat): void {
    this.state.patch({
      screen: "chat", chat, starting: null, notice: null, reachable: true, rating: chat.rated ? "sent" : "open", newFromSeq: null,
    });
    this.#open = new OpenChat({
      base: this.#options.base,
      chat,
      store: this.#options.store,
      shelf: this.#shelf,
      openLink: this.#options.openLink,
      page: this.#window,
      onConversation: (conversation, arrived) => this.#conversationChanged(conversation, arrived),
      onOutbox: (outbox) => this.state.patch({ outbox }),
      onConnection: (connection) => this.state.patch({ connection }),
      onReachable: (reachable) => this.state.patch({ reachable }),
      onNotice: (code, forMs) => this.notice(code, forMs),
      onLost: () => this.#lost(),
    });
    this.#open.start(!chat.closed);
    this.#tellOpen(!chat.closed);
  }

  #conversationChanged(conversation: ConversationState, arrived: readonly Message[]): void {
    const wasEnded = ended(this.state.value);
    const first = this.state.value.conversation?.lastSeq ?? 0;
    this.state.patch({ conversation });
    const words = unreadAfter(arrived, this.state.value.chat?.readSeq ?? 0);
    if (words.length > 0 && first > 0 && this.state.value.sound && !this.#reading.seen) (this.#options.ring ?? chime)();
    this.#reading.move();
    if (!wasEnded && ended(this.state.value)) this.#markEnded();
  }

  /** Nothing more will come: no link, no polling, no frame on the next page. */
  #markEnded(): void {
    this.#open?.quiet();
    this.#update({ closed: true });
    this.#tellOpen(false);
  }

  #update(change: Partial<StoredChat>): void {
    const { chat } = this.state.value;
    if (chat === null) return;
    this.#shelf.update(chat.conversationId, change);
    this.state.patch({ chat: { ...chat, ...change } });
  }

  #lost(): void {
    this.#shelf.remove();
    this.newChat();
    this.notice("chat_expired", null);
    this.#tellOpen(false);
  }

  #leave(): void {
    this.#open?.stop();
    this.#open = null;
    this.state.patch({ chat: null, conversation: null, outbox: [], starting: null, unread: 0, newFromSeq: null });
    this.#options.tellHost({ type: "unread", count: 0 });
  }

  /** Another tab started, ended or renewed the chat. */
  #otherTab(key: string | null): void {
    if (key !== chatKey) return;
    const chat = this.#shelf.read();
    if (chat === null || chat.conversationId === this.state.value.chat?.conversationId) return;
    this.#leave();
    this.#enter(chat);
    this.#watchQueue();
  }

  #watchQueue(): void {
    if (this.state.value.screen === "welcome" && this.state.value.shown) this.#queueWatch.start();
    else this.#queueWatch.stop();
  }

  #tellOpen(open: boolean): void {
    this.#options.tellHost({ type: "conversation", open });
  }
}
