import { CustomerApi } from "../../shared/api/customer-api.ts";
import { Http } from "../../shared/api/http.ts";
import type { Message, StartChat, StartedChat } from "../../shared/api/wire.ts";
import { chime } from "../../shared/attention/chime.ts";
import type { OpenHubLink } from "../../shared/connection/hub-link.ts";
import type { ConversationState } from "../../shared/conversation/conversation-state.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import { Observable } from "../../shared/storage/observable.ts";
import type { EmbedSettings, FromFrame, ToFrame } from "../protocol.ts";
import { Earlier } from "./earlier.ts";
import { askCallBack } from "./call-back.ts";
import { Ending } from "./ending.ts";
import { NoticeBoard } from "./notice-board.ts";
import { OpenChat } from "./open-chat.ts";
import { followBrowser } from "./follow-browser.ts";
import { newChat } from "./new-chat.ts";
import { QueueWatch } from "./queue-watch.ts";
import { ReadMarker, unreadAfter } from "./reading.ts";
import { Starter } from "./starter.ts";
import { chatKey, ChatShelf, type StoredChat } from "./stored-chat.ts";
import { VisitorMemory } from "./visitor-memory.ts";
import { ended, initialState, type WidgetState } from "./widget-state.ts";

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

/** A notice about a failed attempt stands this long. */
const noticeMs = 8_000;

/** Everything a person can do in the widget, and what follows. The user interface shows `state` and calls these methods. */
export class WidgetSession {
  readonly state = new Observable<WidgetState>(initialState);
  readonly memory: VisitorMemory;
  readonly #options: WidgetOptions;
  readonly #shelf: ChatShelf;
  readonly #starter: Starter;
  readonly #queueWatch: QueueWatch;
  readonly #reading: ReadMarker;
  readonly #ending: Ending;
  readonly #earlier: Earlier;
  readonly #window: Window;
  #open: OpenChat | null = null;
  #page: EmbedSettings["page"];
  readonly #notices = new NoticeBoard(this.state);

  constructor(options: WidgetOptions) {
    this.#options = options;
    this.#page = options.settings.page;
    this.#window = options.page ?? window;
    this.#shelf = new ChatShelf(options.store);
    this.memory = new VisitorMemory(options.store, this.state);
    const api = new CustomerApi(new Http({ base: options.base }));
    this.#starter = new Starter({
      api,
      store: options.store,
      onStarted: (started, body) => this.#started(started, body),
      onRefused: (code, body) => this.#refused(code, body),
      onDelayed: (code, delayMs) => (code === "rate_limited" ? this.#notices.put(code, delayMs) : this.state.patch({ reachable: false })),
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
    this.#earlier = new Earlier(options.base, options.store);
    this.#ending = new Ending({
      state: this.state,
      open: () => this.#open,
      update: (change) => this.#update(change),
      onEnded: () => this.#markEnded(),
      onFailed: (code) => this.#notices.put(code, noticeMs),
    });
  }

  /** Takes up what an earlier page left: a chat being started, an open chat, or nothing. */
  start(): void {
    this.memory.recall();
    followBrowser(this.#window, {
      onNetwork: (online) => {
        this.state.patch({ online });
        if (online) this.#starter.resume();
      },
      onVisibility: () => this.#reading.move(),
      onStored: (key) => this.#otherTab(key),
    });
    const pending = this.#starter.pending();
    const chat = this.#shelf.read();
    if (pending !== null) this.#showStarting(pending.text ?? "");
    else if (chat !== null) this.#enter(chat);
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
    this.#notices.stop();
    this.#queueWatch.stop();
    this.#starter.stop();
    this.#leave();
  }

  /** The first message: starts a conversation, as the next one of an ended conversation when there is one. */
  begin(text: string): void {
    const { settings, locale } = this.#options;
    const { visitor } = this.state.value;
    this.memory.draft("");
    this.#starter.begin(newChat({ settings, locale, visitor, text, page: this.#page, before: this.#shelf.read() }));
    this.#showStarting(text);
  }

  send(text: string): void {
    this.memory.draft("");
    this.#open?.send(text);
  }

  retry(clientMessageId: string): void {
    this.#open?.retry(clientMessageId);
  }

  discard(clientMessageId: string): void {
    this.#open?.discard(clientMessageId);
  }

  /** Lets the other side know that somebody is writing. */
  typed(): void {
    const status = this.state.value.conversation?.head?.state;
    if (status === "active" || status === "idle") this.#open?.typing.typed();
  }

  /** The customer ends the chat. */
  end(): Promise<void> {
    return this.#ending.end();
  }

  /** Answers with the code of a refusal, null when the wish has arrived. */
  callBack(phone: string): Promise<string | null> {
    return askCallBack(this.#open, phone);
  }

  rate(score: number, comment: string): Promise<void> {
    return this.#ending.rate(score, comment);
  }

  /** Shows the chat that this one continues. */
  async showEarlier(): Promise<void> {
    this.state.patch({ earlier: "loading" });
    const earlier = await this.#earlier.read().catch(() => null);
    this.state.patch({ earlier: earlier ?? "offered" });
  }

  /** Leaves the ended chat for a new one; the old one is continued by it. `text` that could not be sent comes along. */
  newChat(text = ""): void {
    this.#leave();
    if (text !== "") this.memory.draft(text);
    this.state.patch({ screen: "welcome", notice: null });
    this.#watchQueue();
  }

  /** The ticket of the chat that a new one would continue; empty when it had none, null when there is no such chat. */
  continuedTicket(): string | null {
    const chat = this.#shelf.read();
    return chat === null ? null : String(chat.ticketNumber ?? "");
  }

  #showStarting(text: string): void {
    this.state.patch({ screen: "starting", starting: text, notice: null });
    this.#tellOpen(true);
    this.#watchQueue();
  }

  #started(started: StartedChat, body: StartChat): void {
    const before = this.#shelf.read();
    if (body.continues !== undefined && before !== null) this.#earlier.keep(before);
    else this.#earlier.forget();
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
    this.memory.draft(chat.text ?? "");
    this.#notices.put(code === "start_id_reused" ? "unknown" : code, null);
    this.#tellOpen(false);
    this.#watchQueue();
  }

  #enter(chat: StoredChat): void {
    this.state.patch({
      screen: "chat", chat, starting: null, notice: null, reachable: true, rating: chat.rated ? "sent" : "open", newFromSeq: null,
      earlier: this.#earlier.available ? "offered" : "none",
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
      onNotice: (code, forMs) => this.#notices.put(code, forMs),
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
    this.#notices.put("chat_expired", null);
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
