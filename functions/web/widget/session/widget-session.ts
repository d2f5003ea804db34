import { CustomerApi } from "../../shared/api/customer-api.ts";
import { Http } from "../../shared/api/http.ts";
import type { Message } from "../../shared/api/wire.ts";
import type { ByteStore } from "../../shared/attachments/byte-store.ts";
import { chime } from "../../shared/attention/chime.ts";
import type { OpenHubLink } from "../../shared/connection/hub-link.ts";
import type { ConversationState } from "../../shared/conversation/conversation-state.ts";
import type { Locale } from "../../shared/i18n/translator.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import { Observable } from "../../shared/storage/observable.ts";
import type { EmbedSettings, FromFrame, ToFrame } from "../protocol.ts";
import { Arrival } from "./arrival.ts";
import { Earlier } from "./earlier.ts";
import { Ending } from "./ending.ts";
import { Files } from "./files.ts";
import { NoticeBoard, noticeMs } from "./notice-board.ts";
import { OpenChat } from "./open-chat.ts";
import { followBrowser } from "./follow-browser.ts";
import { QueueWatch } from "./queue-watch.ts";
import { ReadMarker, unreadAfter } from "./reading.ts";
import { chatKey, ChatShelf, type StoredChat } from "./stored-chat.ts";
import { VisitorMemory } from "./visitor-memory.ts";
import { ended, goesOn, initialState, type WidgetState } from "./widget-state.ts";

export interface WidgetOptions {
  settings: EmbedSettings;
  /** Address of the API. */
  base: string;
  locale: Locale;
  store: KeyValueStore;
  openLink: OpenHubLink;
  tellHost: (message: FromFrame) => void;
  ring?: () => void;
  bytes?: ByteStore;
  page?: Window;
}

/** Everything a person can do in the widget, and what follows. The user interface shows `state` and calls these methods. */
export class WidgetSession {
  readonly state = new Observable<WidgetState>(initialState);
  readonly memory: VisitorMemory;
  readonly files: Files;
  readonly earlier: Earlier;
  readonly ending: Ending;
  readonly notices = new NoticeBoard(this.state);
  readonly #options: WidgetOptions;
  readonly #shelf: ChatShelf;
  readonly arrival: Arrival;
  readonly #queueWatch: QueueWatch;
  readonly #reading: ReadMarker;
  readonly #window: Window;
  #open: OpenChat | null = null;
  #page: EmbedSettings["page"];

  constructor(options: WidgetOptions) {
    this.#options = options;
    this.#page = options.settings.page;
    this.#window = options.page ?? window;
    this.#shelf = new ChatShelf(options.store);
    this.memory = new VisitorMemory(options.store, this.state);
    const api = new CustomerApi(new Http({ base: options.base }));
    this.#queueWatch = new QueueWatch(api, options.settings.queue, (queue) =>
      this.state.patch(queue === null ? { queueUnknown: true } : { queue, queueUnknown: false }));
    this.#reading = new ReadMarker({
      state: this.state,
      page: this.#window,
      update: (change) => this.remember(change),
      tellServer: (mark, seq) => (mark === "read" ? this.#open?.marks.seen(seq) : this.#open?.marks.received(seq)),
      tellHost: (count) => options.tellHost({ type: "unread", count }),
    });
    this.earlier = new Earlier(options.base, options.store, this.state);
    this.files = new Files({
      state: this.state, store: options.store, base: options.base, bytes: options.bytes,
      token: () => this.#open?.token ?? null, onUnavailable: () => this.notices.put("attachNot", noticeMs),
    });
    this.arrival = new Arrival({
      api,
      store: options.store,
      settings: options.settings,
      locale: options.locale,
      state: this.state,
      shelf: this.#shelf,
      earlier: this.earlier,
      memory: this.memory,
      notices: this.notices,
      page: () => this.#page,
      onWaiting: (text) => this.#wait(text),
      onChat: (chat) => this.#enter(chat),
      onNone: () => this.#showForm(),
    });
    this.ending = new Ending({
      state: this.state,
      open: () => this.#open,
      update: (change) => this.remember(change),
      onEnded: () => this.#markEnded(),
      onFailed: (code) => this.notices.put(code, noticeMs),
    });
  }

  /** Takes up what an earlier page left: a chat being started, an open chat, or nothing. */
  start(): void {
    this.memory.recall();
    this.files.recall();
    followBrowser(this.#window, {
      onNetwork: (online) => {
        this.state.patch({ online });
        if (online) this.arrival.online();
      },
      onVisibility: () => {
        this.#reading.move();
        if (!this.#reading.seen) this.#open?.marks.wake();
      },
      onStored: (key) => this.#otherTab(key),
    });
    this.arrival.start();
  }

  fromHost(message: ToFrame): void {
    if (message.type === "page") this.#page = { url: message.url, title: message.title };
    else if (message.type === "resume") this.arrival.resume(message.token);
    else if (message.type === "hidden") {
      this.state.patch({ shown: false, newFromSeq: null });
      this.#open?.marks.wake();
    } else {
      this.#reading.show();
      void this.#open?.refresh();
    }
    this.#watchQueue();
  }

  askToClose(): void {
    this.#options.tellHost({ type: "close" });
  }

  /** Ends everything that runs; what is stored stays for the next page. */
  leave(): void {
    this.notices.stop();
    this.#queueWatch.stop();
    this.arrival.stop();
    this.#leave();
  }

  get locale(): Locale {
    return this.#options.locale;
  }

  /** The open chat, for what concerns nothing else; null before the first message and after the chat was left. */
  get chat(): OpenChat | null {
    return this.#open;
  }

  /** The first message: starts a conversation, as the next one of an ended conversation when there is one. */
  begin(text: string): void {
    this.memory.draft("");
    this.arrival.begin(text);
  }

  /** What was written, with the files in the tray. */
  send(text: string): void {
    this.memory.draft("");
    const attachments = this.files.take();
    this.#open?.send(text, attachments.length > 0 ? { attachments } : {});
  }

  /** One of the answers that a message offers. */
  choose(choice: string, inReplyTo: string): void {
    this.#open?.send(choice, { inReplyTo });
  }

  async withdraw(messageId: string): Promise<void> {
    const code = (await this.#open?.again.withdraw(messageId)) ?? null;
    if (code !== null) this.notices.put(code, noticeMs);
  }

  /** Lets the other side know that somebody is writing. */
  typed(): void {
    const status = this.state.value.conversation?.head?.state;
    if (status === "active" || status === "idle") this.#open?.typing.typed();
  }

  /** Leaves the ended chat for a new one; the old one is continued by it. What could not be sent comes along. */
  newChat(text = "", files: WidgetState["tray"] = []): void {
    this.#leave();
    if (files.length > 0) this.files.put(files);
    if (text !== "") this.memory.draft(text);
    this.state.patch({ screen: "welcome", notice: null });
    this.#watchQueue();
  }

  /** The ticket of the chat that a new one would continue; empty when it had none, null when there is no such chat. */
  continuedTicket(): string | null {
    const chat = this.#shelf.read();
    return chat === null ? null : String(chat.ticketNumber ?? "");
  }

  #showForm(): void {
    this.state.patch({ screen: "welcome", starting: null });
    this.#tellOpen(false);
    this.#watchQueue();
  }

  #wait(text: string | null): void {
    this.#leave();
    this.state.patch({ screen: "starting", starting: text, notice: null });
    this.#tellOpen(true);
    this.#watchQueue();
  }

  #enter(chat: StoredChat): void {
    this.#leave();
    this.state.patch({
      screen: "chat", chat, starting: null, notice: null, reachable: true, rating: chat.rated ? "sent" : "open", newFromSeq: null,
      earlier: this.earlier.available ? "offered" : "none",
    });
    this.#open = new OpenChat({
      base: this.#options.base,
      chat,
      store: this.#options.store,
      shelf: this.#shelf,
      files: this.files,
      openLink: this.#options.openLink,
      page: this.#window,
      onConversation: (conversation, arrived) => this.#conversationChanged(conversation, arrived),
      onOutbox: (outbox) => this.state.patch({ outbox }),
      onConnection: (connection) => this.state.patch({ connection }),
      onReachable: (reachable) => this.state.patch({ reachable }),
      onNotice: (code, forMs) => this.notices.put(code, forMs),
      onLost: () => this.#lost(),
    });
    this.#open.start(!chat.closed);
    this.#tellOpen(!chat.closed);
    this.#watchQueue();
  }

  #conversationChanged(conversation: ConversationState, arrived: readonly Message[]): void {
    const wasEnded = ended(this.state.value);
    const first = this.state.value.conversation?.lastSeq ?? 0;
    this.state.patch({ conversation });
    const words = unreadAfter(arrived, this.state.value.chat?.readSeq ?? 0);
    if (words.length > 0 && first > 0 && this.state.value.sound && !this.#reading.seen) (this.#options.ring ?? chime)();
    this.#reading.move();
    this.ending.noted(conversation.head?.state);
    if (!wasEnded && ended(this.state.value)) this.#markEnded();
    else if (wasEnded && goesOn(this.state.value) && !this.ending.asked) this.#reopened();
  }

  /** Taken up again after its end, such as by a text from the customer's phone. */
  #reopened(): void {
    this.remember({ closed: false, rated: false });
    const { chat } = this.state.value;
    if (chat !== null) this.#enter(chat);
  }

  /** Nothing more will come: no link, no polling, no frame on the next page. */
  #markEnded(): void {
    this.#open?.quiet();
    this.remember({ closed: true });
    this.#tellOpen(false);
  }

  /** Keeps something about the open chat over reloads. */
  remember(change: Partial<StoredChat>): void {
    const { chat } = this.state.value;
    if (chat === null) return;
    this.#shelf.update(chat.conversationId, change);
    this.state.patch({ chat: { ...chat, ...change } });
  }

  #lost(): void {
    this.#shelf.remove();
    this.newChat();
    this.notices.put("chat_expired", null);
    this.#tellOpen(false);
  }

  #leave(): void {
    this.#open?.stop();
    this.#open = null;
    this.state.patch({ chat: null, conversation: null, outbox: [], starting: null, busy: null, unread: 0, newFromSeq: null });
    this.#options.tellHost({ type: "unread", count: 0 });
  }

  /** Another tab started, ended or renewed the chat. */
  #otherTab(key: string | null): void {
    if (key !== chatKey) return;
    const chat = this.#shelf.read();
    if (chat === null || chat.conversationId === this.state.value.chat?.conversationId) return;
    this.#enter(chat);
  }

  #watchQueue(): void {
    if (this.state.value.screen === "welcome" && this.state.value.shown) this.#queueWatch.start();
    else this.#queueWatch.stop();
  }

  #tellOpen(open: boolean): void {
    this.#options.tellHost({ type: "conversation", open });
  }
}
