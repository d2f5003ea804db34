import { ApiError, isApiError } from "../../shared/api/api-error.ts";
import { CustomerApi } from "../../shared/api/customer-api.ts";
import { Http } from "../../shared/api/http.ts";
import type { ConversationChanged, MarksChanged, Message, MessageAdded, SentMessage, TypingEvent } from "../../shared/api/wire.ts";
import { Connection } from "../../shared/connection/connection.ts";
import { CatchUpReason, ConnectionState } from "../../shared/connection/connection-state.ts";
import type { OpenHubLink } from "../../shared/connection/hub-link.ts";
import { followPage } from "../../shared/connection/page-signals.ts";
import type { ConversationEvent } from "../../shared/conversation/conversation-event.ts";
import { missingAfter, newConversationState, type ConversationState } from "../../shared/conversation/conversation-state.ts";
import { MarkReporter } from "../../shared/conversation/mark-reporter.ts";
import { reduceConversation, typingShownMs } from "../../shared/conversation/reduce-conversation.ts";
import type { OutboxItem } from "../../shared/outbox/outbox-item.ts";
import { Outbox, type OutboxExtras } from "../../shared/outbox/outbox.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import { CatchUp } from "./catch-up.ts";
import { ChatToken } from "./chat-token.ts";
import type { Files } from "./files.ts";
import type { ChatShelf, StoredChat } from "./stored-chat.ts";
import { SecondLook } from "./second-look.ts";
import { TypingSignal } from "./typing-signal.ts";

export interface OpenChatOptions {
  base: string;
  chat: StoredChat;
  store: KeyValueStore;
  shelf: ChatShelf;
  files: Files;
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
  readonly token: ChatToken;
  readonly typing: TypingSignal;
  readonly marks: MarkReporter;
  readonly again: SecondLook;
  #conversation: ConversationState;
  /** Listens; an ended chat does not. */
  #live = false;
  #stopped = false;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OpenChatOptions) {
    this.#options = options;
    const id = (this.conversationId = options.chat.conversationId);
    const token = (this.token = new ChatToken(options.base, options.shelf, id, () => this.#lost()));
    this.api = new CustomerApi(new Http({ base: options.base, token: () => token.current(), renew: () => token.renew() }));
    this.typing = new TypingSignal(() => this.api.typing(id, this.#conversation.lastSeq));
    this.marks = new MarkReporter({ delivered: (seq) => this.api.delivered(id, seq), read: (seq) => this.api.read(id, seq) });
    this.#conversation = newConversationState(id);
    this.again = new SecondLook({ api: this.api, conversation: () => this.#conversation, apply: (event) => this.#apply(event) });
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
      send: (item) => this.#post(item),
      onChange: options.onOutbox,
      onSent: (item, sent) => this.#sent(item, sent),
      onFailed: () => void this.#catchUp.run(),
      onDelayed: (code, delayMs) => this.#delayed(code, delayMs),
    });
    this.#connection = new Connection({
      negotiate: () => this.api.negotiate(id),
      openLink: options.openLink,
      isOnline: () => options.page.navigator.onLine,
      targets: ["messageAdded", "conversationChanged", "marksChanged", "typing"],
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
    this.#options.files.show(this.#outbox.items().flatMap((item) => item.attachments ?? []));
    // The log must not wait for the link.
    void this.#catchUp.run();
    this.#live = live;
    if (!live) return;
    this.#outbox.start();
    this.#connection.start();
  }

  /** The conversation has ended: nothing more will come. What is still queued is tried, so that it is refused and shown. */
  quiet(): void {
    this.#live = false;
    clearInterval(this.#positionTimer);
    clearTimeout(this.#typingTimer);
    this.#unfollow();
    this.marks.wake();
    this.#connection.stop();
  }

  stop(): void {
    this.quiet();
    this.#stopped = true;
    this.marks.stop();
    this.#outbox.stop();
    this.#options.files.stop();
  }

  send(text: string, more: OutboxExtras = {}): void {
    this.typing.reset();
    this.#outbox.add(text, undefined, more);
    // An ended chat only shows; whoever may write to it takes it up again.
    this.#outbox.start();
  }

  retry(clientMessageId: string): void {
    this.#outbox.retry(clientMessageId);
  }

  /** Sends what is left of a message whose file was refused. */
  sendWithout(clientMessageId: string, clientAttachmentId: string): void {
    const files = this.#filesOf(clientMessageId) ?? [];
    this.#outbox.amend(clientMessageId, { attachments: files.filter((file) => file.clientAttachmentId !== clientAttachmentId) });
    this.#options.files.forget(files.filter((file) => file.clientAttachmentId === clientAttachmentId));
    this.#outbox.retry(clientMessageId);
  }

  discard(clientMessageId: string): void {
    const files = this.#filesOf(clientMessageId);
    this.#outbox.discard(clientMessageId);
    this.#options.files.forget(files);
  }

  /** Answers when storage was asked, or at once when it is being asked already. */
  refresh(): Promise<void> {
    return this.#catchUp.run();
  }

  #filesOf(clientMessageId: string): OutboxItem["attachments"] {
    return this.#outbox.items().find((item) => item.clientMessageId === clientMessageId)?.attachments;
  }

  async #post(item: OutboxItem): Promise<SentMessage> {
    const { clientMessageId, text, inReplyTo } = item;
    const attachments = await this.#options.files.deliver(this.conversationId, item, (done) =>
      this.#outbox.amend(clientMessageId, { attachments: done }));
    const more = { ...(attachments.length > 0 ? { attachments } : {}), ...(inReplyTo === undefined ? {} : { inReplyTo }) };
    return this.api.send(this.conversationId, clientMessageId, text, more).catch((error: unknown) => {
      // Uploaded long ago and swept since: once more, from the bytes that are still here.
      if (isApiError(error, "unknown_attachment") && item.attachments?.some((file) => file.attachmentId)) throw this.#uploadAgain(item);
      throw error;
    });
  }

  #uploadAgain({ clientMessageId, attachments = [] }: OutboxItem): ApiError {
    this.#outbox.amend(clientMessageId, { attachments: attachments.map(({ attachmentId: _, ...file }) => file) });
    return new ApiError(0, "network", "Its files have to be uploaded again.");
  }

  #pushed(target: string, argument: unknown): void {
    const about = (argument as { conversationId?: string } | null)?.conversationId;
    if (about !== undefined && about !== this.#conversation.conversationId) return;
    if (target === "messageAdded") this.#apply({ type: "messageAdded", message: argument as MessageAdded });
    else if (target === "conversationChanged") this.#changed(argument as ConversationChanged);
    else if (target === "marksChanged") this.#apply({ type: "marksChanged", change: argument as MarksChanged });
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
    const { clientMessageId, text, attachments: files, inReplyTo } = item;
    const attachments = files?.map(({ attachmentId = "", name, contentType, bytes }) => ({ attachmentId, name, contentType, bytes, url: "" }));
    this.#options.onReachable(true);
    const more = { ...(attachments ? { attachments } : {}), ...(inReplyTo ? { inReplyTo } : {}) };
    this.#apply({ type: "messageAdded", message: { ...sent, clientMessageId, author, kind: "text", text, ...more } });
    this.#options.files.forget(files);
    if (!this.#live) void this.refresh();
    // Only the record knows where they can be fetched.
    if (files) void this.again.at([sent.messageId]);
    if (missingAfter(this.#conversation) !== null) void this.#catchUp.run();
  }

  #delayed(code: string, delayMs: number): void {
    if (code === "rate_limited" || code === "scanner_unavailable") this.#options.onNotice(code, delayMs);
    else this.#options.onReachable(false);
  }

  #linkChanged(state: ConnectionState): void {
    if (state === ConnectionState.Live) {
      this.#outbox.wake();
      this.marks.wake();
    }
    this.#options.onConnection(state);
  }

  /** What comes of calls of a chat that was left concerns nobody: the next one's token may stand in its place by then. */
  #lost(): void {
    if (!this.#stopped) this.#options.onLost();
  }

  #asked(reached: boolean, error: unknown): void {
    if (this.#stopped) return;
    if (reached) this.again.renewOldLinks();
    if (isApiError(error) && error.status === 404) this.#options.onLost();
    else if (isApiError(error, "rate_limited")) this.#options.onNotice(error.code, error.retryAfterMs ?? 5_000);
    else this.#options.onReachable(reached || !(isApiError(error) && error.retryable));
  }

  #askPosition(): void {
    if (this.#connection.state === ConnectionState.Live && waits(this.#conversation)) void this.#catchUp.run();
  }

  #apply(event: ConversationEvent): void {
    const before = this.#conversation;
    // An answer to a chat that was left meanwhile.
    if (this.#stopped) return;
    this.#conversation = reduceConversation(before, event);
    if (this.#conversation === before) return;
    const arrived = this.#conversation.messages.filter((message) => (message.seq ?? 0) > before.lastSeq);
    // It names entries that only staff can count: all is read again.
    if (before.lastSeq > 0 && arrived.some(({ event }) => event === "erased")) void this.again.all();
    this.#options.onConversation(this.#conversation, arrived);
  }
}

/** Nobody answers yet, or it is not known whether somebody does. */
function waits({ head }: ConversationState): boolean {
  return head === null || head.state === "waiting" || head.state === "offered";
}
