import { isApiError } from "../../shared/api/api-error.ts";
import { CustomerApi } from "../../shared/api/customer-api.ts";
import { Http } from "../../shared/api/http.ts";
import type { ConversationChanged, Message, MessageAdded, SentMessage, TypingEvent } from "../../shared/api/wire.ts";
import { Connection } from "../../shared/connection/connection.ts";
import { CatchUpReason, ConnectionState } from "../../shared/connection/connection-state.ts";
import type { OpenHubLink } from "../../shared/connection/hub-link.ts";
import { followPage } from "../../shared/connection/page-signals.ts";
import type { ConversationEvent } from "../../shared/conversation/conversation-event.ts";
import { missingAfter, newConversationState, type ConversationState } from "../../shared/conversation/conversation-state.ts";
import { reduceConversation, typingShownMs } from "../../shared/conversation/reduce-conversation.ts";
import type { OutboxItem } from "../../shared/outbox/outbox-item.ts";
import { Outbox } from "../../shared/outbox/outbox.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import { CatchUp } from "./catch-up.ts";
import { ChatToken } from "./chat-token.ts";
import type { ChatShelf, StoredChat } from "./stored-chat.ts";
import { TypingSignal } from "./typing-signal.ts";

export interface OpenChatOptions {
  base: string;
  chat: StoredChat;
  store: KeyValueStore;
  shelf: ChatShelf;
  openLink: OpenHubLink;
  page: Window;
  onConversation: (conversation: ConversationState, arrived: readonly Message[]) => void;
  onOutbox: (items: readonly OutboxItem[]) => void;
  onConnection: (state: ConnectionState) => void;
  onReachable: (reachable: boolean) => void;
  onNotice: (code: string, forMs: number | null) => void;
  /** The token cannot be renewed any more. */
  onLost: () => void;
}

/** While somebody waits, the position moves without a new version: it is asked for this often. */
const positionMs = 8_000;

/** One conversation, live: pushes in, catching up from storage, sends out through the outbox. */
export class OpenChat {
  readonly #options: OpenChatOptions;
  readonly #connection: Connection;
  readonly #outbox: Outbox<SentMessage>;
  readonly #catchUp: CatchUp;
  readonly #unfollow: () => void;
  readonly #positionTimer: ReturnType<typeof setInterval>;
  readonly conversationId: string;
  readonly api: CustomerApi;
  readonly typing: TypingSignal;
  #conversation: ConversationState;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OpenChatOptions) {
    this.#options = options;
    const id = (this.conversationId = options.chat.conversationId);
    const token = new ChatToken(options.base, options.shelf, id, options.onLost);
    this.api = new CustomerApi(new Http({ base: options.base, token: () => token.current(), renew: () => token.renew() }));
    this.typing = new TypingSignal(() => this.api.typing(id, this.#conversation.lastSeq));
    this.#conversation = newConversationState(id);
    this.#catchUp = new CatchUp({
      api: this.api,
      conversationId: id,
      lastSeq: () => this.#conversation.lastSeq,
      apply: (event) => this.#apply(event),
      onResult: (reached, error) => this.#asked(reached, error),
    });
    this.#outbox = new Outbox<SentMessage>({
      store: options.store,
      name: id,
      send: (item) => this.api.send(id, item.clientMessageId, item.text),
      onChange: options.onOutbox,
      onSent: (item, sent) => this.#sent(item, sent),
      onFailed: () => void this.#catchUp.run(),
      onDelayed: (code, delayMs) => this.#delayed(code, delayMs),
    });
    this.#connection = new Connection({
      negotiate: () => this.api.negotiate(id),
      openLink: options.openLink,
      isOnline: () => options.page.navigator.onLine,
      targets: ["messageAdded", "conversationChanged", "typing"],
      onEvent: (target, argument) => this.#pushed(target, argument),
      onState: (state) => this.#linkChanged(state),
      onCatchUp: (reason) => {
        if (reason === CatchUpReason.Wake) this.#outbox.wake();
        void this.#catchUp.run();
      },
    });
    this.#positionTimer = setInterval(() => this.#askPosition(), positionMs);
    this.#unfollow = followPage(this.#connection, options.page);
  }

  /** Reads the log from storage; with `live`, also listens and sends. An ended conversation is only read. */
  start(live: boolean): void {
    this.#options.onConversation(this.#conversation, []);
    this.#options.onOutbox(this.#outbox.items());
    // The log must not wait for the link.
    void this.#catchUp.run();
    if (!live) return;
    this.#outbox.start();
    this.#connection.start();
  }

  /** The conversation has ended: nothing more will come. What is still queued is tried, so that it is refused and shown. */
  quiet(): void {
    clearInterval(this.#positionTimer);
    clearTimeout(this.#typingTimer);
    this.#unfollow();
    this.#connection.stop();
  }

  stop(): void {
    this.quiet();
    this.#outbox.stop();
  }

  send(text: string): void {
    this.typing.reset();
    this.#outbox.add(text);
  }

  retry(clientMessageId: string): void {
    this.#outbox.retry(clientMessageId);
  }

  discard(clientMessageId: string): void {
    this.#outbox.discard(clientMessageId);
  }

  refresh(): void {
    void this.#catchUp.run();
  }

  #pushed(target: string, argument: unknown): void {
    const about = (argument as { conversationId?: string } | null)?.conversationId;
    if (about !== undefined && about !== this.#conversation.conversationId) return;
    if (target === "messageAdded") this.#apply({ type: "messageAdded", message: argument as MessageAdded });
    else if (target === "conversationChanged") this.#changed(argument as ConversationChanged);
    else if (target === "typing") this.#typed(argument as TypingEvent);
    if (missingAfter(this.#conversation) !== null) void this.#catchUp.run();
  }

  /** The push does not carry position and estimate: those who wait fetch them. */
  #changed(change: ConversationChanged): void {
    this.#apply({ type: "conversationChanged", change });
    if (waits(this.#conversation)) void this.#catchUp.run();
  }

  #typed(event: TypingEvent): void {
    if ((event.role ?? event.author?.role) === "customer") return;
    const { name = event.author?.name ?? null, seq } = event;
    this.#apply({ type: "typing", name, atMs: Date.now(), ...(seq === undefined ? {} : { seq }) });
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.#apply({ type: "tick", atMs: Date.now() }), typingShownMs);
  }

  #sent(item: OutboxItem, sent: SentMessage): void {
    const author = { role: "customer", id: null, name: null } as const;
    const { clientMessageId, text } = item;
    this.#options.onReachable(true);
    this.#apply({ type: "messageAdded", message: { ...sent, clientMessageId, author, kind: "text", text } });
    if (missingAfter(this.#conversation) !== null) void this.#catchUp.run();
  }

  #delayed(code: string, delayMs: number): void {
    if (code === "rate_limited") this.#options.onNotice(code, delayMs);
    else this.#options.onReachable(false);
  }

  #linkChanged(state: ConnectionState): void {
    if (state === ConnectionState.Live) this.#outbox.wake();
    this.#options.onConnection(state);
  }

  #asked(reached: boolean, error: unknown): void {
    if (isApiError(error) && error.status === 404) this.#options.onLost();
    else if (isApiError(error, "rate_limited")) this.#options.onNotice(error.code, error.retryAfterMs ?? 5_000);
    else this.#options.onReachable(reached || !(isApiError(error) && error.retryable));
  }

  #askPosition(): void {
    if (this.#connection.state === ConnectionState.Live && waits(this.#conversation)) void this.#catchUp.run();
  }

  #apply(event: ConversationEvent): void {
    const before = this.#conversation;
    this.#conversation = reduceConversation(before, event);
    if (this.#conversation === before) return;
    const arrived = this.#conversation.messages.filter((message) => (message.seq ?? 0) > before.lastSeq);
    this.#options.onConversation(this.#conversation, arrived);
  }
}

/** Nobody answers yet, or it is not known whether somebody does. */
function waits({ head }: ConversationState): boolean {
  return head === null || head.state === "waiting" || head.state === "offered";
}
