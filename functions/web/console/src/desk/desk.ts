import { isApiError } from "../../../shared/api/api-error.ts";
import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import type { PresenceAfter } from "../../../shared/api/operator-wire.ts";
import { CatchUpReason } from "../../../shared/connection/connection-state.ts";
import type { KeyValueStore } from "../../../shared/storage/key-value-store.ts";
import { randomId } from "../../../shared/storage/random-id.ts";
import { rowsOf, type Row } from "../work/rows.ts";
import type { Message, Offer, PresenceStatus } from "../wire/contract.ts";
import { readConversation, readMe, readReasons, readWork } from "../wire/read.ts";
import { offsetMs } from "./clock.ts";
import { Customers } from "./customers.ts";
import type { DeskEvent } from "./events.ts";
import { sentenceFor } from "./failures.ts";
import type { Filing } from "./filing.ts";
import { herald } from "./herald.ts";
import { Invitations } from "./invitations.ts";
import { Moves } from "./moves.ts";
import { OfferAnswers } from "./offer-answers.ts";
import { extrasOf, Outboxes } from "./outboxes.ts";
import { Pushes } from "./pushes.ts";
import { singleFlight } from "./single-flight.ts";
import { type ComposerMode, conversationOf, type DeskState, draftOf, isHeld, mayWatch } from "./state.ts";
import type { Store } from "./store.ts";
import { Talk } from "./talk.ts";
import { ThreadReader } from "./thread-reader.ts";

export interface DeskOptions {
  readonly api: OperatorApi;
  readonly store: Store<DeskState, DeskEvent>;
  readonly shelf: KeyValueStore;
  readonly filing: Filing;
  readonly deviceId: string;
  /** Whether somebody can be looking at the page. */
  readonly isVisible: () => boolean;
}

/** So soon after a beat the profile may still be from before it. */
const beatAgainAfterMs = 1_000;

/** Everything the operator's screen does beyond showing: each action is a few calls and the events that they lead to. */
export class Desk {
  readonly answers: OfferAnswers;
  readonly moves: Moves;
  readonly invitations: Invitations;
  readonly threads: ThreadReader;
  readonly pushes: Pushes;
  readonly talk: Talk;
  readonly filing: Filing;
  readonly customers: Customers;
  readonly #options: DeskOptions;
  readonly #refresh: (what: "work" | "me") => Promise<void>;
  readonly #peeked = new Set<string>();
  #outboxes: Outboxes | null = null;
  #beatMs = 0;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#refresh = singleFlight((what) => (what === "work" ? this.#readWork() : this.#readMe()));
    this.threads = new ThreadReader(options.api, options.store);
    this.answers = new OfferAnswers(options.api, options.store, this);
    this.moves = new Moves(options.api, options.store, this);
    this.invitations = new Invitations(options.api, options.store, this);
    this.filing = options.filing;
    this.talk = new Talk(options.api, options.store, this.threads);
    this.customers = new Customers(options.api, options.store);
    this.pushes = new Pushes(options.store, this);
    herald(options.store, (id, message) => this.#customerWrote(id, message));
  }

  get store(): Store<DeskState, DeskEvent> {
    return this.#options.store;
  }

  /** The work list as shown, in the order in which keys count it. */
  get rows(): readonly Row[] {
    const { held, threads, readSeqs } = this.store.state;
    return rowsOf(held, threads, readSeqs);
  }

  serverNowMs(): number {
    return Date.now() + offsetMs(this.store.state.clock);
  }

  /** Rejects when the operator's profile cannot be read: without it there is no desk. */
  async start(): Promise<void> {
    // The lease first: without one the profile would begin with "no signal".
    await this.#options.api.heartbeat(this.#options.deviceId).catch(() => undefined);
    const me = readMe(await this.#options.api.me());
    this.store.dispatch({ type: "meLoaded", me });
    this.#outboxes = new Outboxes({ ...this.#options, operatorId: me.id, sent: (id) => this.threads.catchUp(id) });
    this.refreshWork();
  }

  stop(): void {
    this.#outboxes?.stop();
    this.#outboxes = null;
  }

  /** A repeat renews the same lease. The answer to "am I routable?" may change with it, so that is asked too. */
  beat(): void {
    this.#beatMs = Date.now();
    const beat: Promise<unknown> = this.#options.api.heartbeat(this.#options.deviceId);
    void beat.then(
      (answer) => this.#heard(answer),
      () => undefined,
    );
  }

  refreshWork(): void {
    this.#refresh("work").catch(() => undefined);
  }

  refreshMe(): void {
    this.#refresh("me").catch(() => undefined);
  }

  /** Storage is asked again: everything, also what no push may have announced. */
  lookAgain(reason: CatchUpReason): void {
    this.refreshWork();
    if (reason !== CatchUpReason.Poll) this.refreshMe();
    if (reason === CatchUpReason.Connected || reason === CatchUpReason.Wake) this.#outboxes?.wake();
    const selected = this.store.state.selected;
    if (selected !== null && !isHeld(this.store.state, selected)) this.reload(selected);
  }

  catchUp(conversationId: string): void {
    this.threads.catchUp(conversationId).then(
      () => this.markRead(),
      () => undefined,
    );
  }

  reread(conversationId: string, fromMessageId: string | null): void {
    this.threads.reread(conversationId, fromMessageId).catch(() => undefined);
  }

  /** Reads a conversation that is open but not held again. Only who may watch others' keeps seeing it change. */
  reload(conversationId: string): void {
    if (mayWatch(this.store.state)) void this.#readConversation(conversationId).catch(() => undefined);
  }

  select(conversationId: string | null): void {
    this.store.dispatch({ type: "selected", conversationId });
    if (conversationId === null) return;
    this.markRead();
    void this.#openSelected(conversationId);
  }

  /** Tells the server how far the operator has read, once for each number. */
  markRead(): void {
    const { selected, threads, readSeqs, pane } = this.store.state;
    const seq = selected === null ? 0 : (threads[selected]?.lastSeq ?? 0);
    if (selected === null || pane === "list" || !isHeld(this.store.state, selected) || !this.#options.isVisible() || seq <= (readSeqs[selected] ?? 0))
      return;
    this.store.dispatch({ type: "readUpTo", conversationId: selected, seq });
    this.#options.api.read(selected, seq).catch(() => undefined);
  }

  /** With what the reply's draft has besides its text. */
  send(conversationId: string, mode: ComposerMode, text: string): void {
    const { files, choices } = draftOf(this.store.state, conversationId);
    const more = mode === "reply" ? { files: [], choices: null } : {};
    this.store.dispatch({ type: "drafted", conversationId, draft: { [mode]: "", ...more } });
    this.#outboxes?.add(conversationId, mode, text, mode === "reply" ? extrasOf(files, choices ?? []) : {});
  }

  retry(conversationId: string, mode: ComposerMode, clientMessageId: string): void {
    this.#outboxes?.retry(conversationId, mode, clientMessageId);
  }

  discard(conversationId: string, mode: ComposerMode, clientMessageId: string): void {
    this.#outboxes?.discard(conversationId, mode, clientMessageId);
  }

  typing(conversationId: string): void {
    this.#options.api.typing(conversationId).catch(() => undefined);
  }

  async setPresence(status: PresenceStatus, reason: string | null, after: PresenceAfter = "now"): Promise<void> {
    try {
      this.#heard(await this.#options.api.setPresence(status, reason ?? undefined, after));
      // Available without a lease is not routable: do not wait for the next beat.
      if (status === "available") this.beat();
    } catch (error) {
      this.store.dispatch({ type: "noticed", tone: "warning", key: sentenceFor(error) });
      this.refreshMe();
    }
    this.refreshWork();
  }

  /** What the organisation calls its reasons and outcomes; the usual ones do until they are here, and where they are not told. */
  async readLists(): Promise<void> {
    const api = this.#options.api;
    const [reasons, dispositions] = await Promise.allSettled([api.reasons<unknown>(), api.dispositions<unknown>()]);
    const listed = (result: PromiseSettledResult<unknown>) => (result.status === "fulfilled" ? readReasons(result.value) : []);
    this.store.dispatch({ type: "reasonsLoaded", reasons: listed(reasons), dispositions: listed(dispositions) });
  }

  newCommandId(): string {
    return randomId();
  }

  /** Takes the profile that came with an answer, or asks for it where none did. */
  #heard(answer: unknown): void {
    const carries = typeof answer === "object" && answer !== null && "presence" in answer && "id" in answer;
    if (carries) this.store.dispatch({ type: "meLoaded", me: readMe(answer) });
    else this.refreshMe();
  }

  async #readMe(): Promise<void> {
    const me = readMe(await this.#options.api.me());
    this.store.dispatch({ type: "meLoaded", me });
    // The goodbye of the page before this one may have arrived after our first beat.
    if (me.presence.why === "noLease" && Date.now() - this.#beatMs > beatAgainAfterMs) this.beat();
  }

  async #readWork(): Promise<void> {
    const before = this.store.state;
    const work = readWork(await this.#reach(() => this.#options.api.work()));
    this.store.dispatch({ type: "workLoaded", work, nowMs: this.serverNowMs() });
    this.#welcome(before);
    const { held, offers, selected } = this.store.state;
    for (const { offer } of offers) this.#peek(offer);
    await Promise.allSettled(held.map((conversation) => this.threads.follow(conversation)));
    this.store.dispatch({ type: "listReady" });
    for (const conversation of held) this.#outboxes?.open(conversation.conversationId);
    if (selected !== null && isHeld(before, selected) && !isHeld(this.store.state, selected)) await this.#lastLook(selected);
    this.markRead();
  }

  /** Notes whether the service answers at all; a refusal is an answer. */
  async #reach<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await call();
      this.store.dispatch({ type: "reached", reachable: true });
      return answer;
    } catch (error) {
      this.store.dispatch({ type: "reached", reachable: isApiError(error) && !error.retryable });
      throw error;
    }
  }

  #customerWrote(conversationId: string, { text }: Message): void {
    const name = conversationOf(this.store.state, conversationId)?.customer.name ?? "";
    const inView = conversationId === this.store.state.selected && this.#options.isVisible();
    if (!inView) this.talk.arrived(conversationId);
    this.store.dispatch({ type: "announced", urgent: false, key: inView ? "live.said" : "live.message", values: { name, text } });
    this.markRead();
  }

  /** Queues that connect without asking put a conversation straight into the list: say so, as an offer would. */
  #welcome(before: DeskState): void {
    if (!before.workLoaded) return;
    for (const { conversationId, customer } of this.store.state.held) {
      if (isHeld(before, conversationId) || conversationId === this.store.state.selected) continue;
      this.store.dispatch({ type: "announced", urgent: true, key: "live.connected", values: { name: customer.name ?? "" } });
    }
  }

  /** An offered conversation may be read: its first words help to decide. Once for each offer. */
  #peek({ offerId, conversationId }: Offer): void {
    if (this.#peeked.has(offerId)) return;
    this.#peeked.add(offerId);
    void this.#options.api
      .conversation(conversationId)
      .then((json) => this.threads.follow(readConversation(json)))
      .catch(() => undefined);
  }

  /** What became of a conversation that left the list under the operator's eyes, where that may still be seen: who was in wrap-up sees the end. */
  async #lastLook(id: string): Promise<void> {
    const visible = mayWatch(this.store.state) || this.store.state.opened[id]?.state === "wrapUp";
    if (visible && !this.moves.isMoving(id)) await this.#readConversation(id).catch(() => undefined);
  }

  async #openSelected(id: string): Promise<void> {
    try {
      const known = conversationOf(this.store.state, id);
      if (known === null) await this.#readConversation(id);
      else await this.threads.follow(known);
      const customerId = conversationOf(this.store.state, id)?.customer.id;
      this.markRead();
      if (customerId !== null && customerId !== undefined) await this.customers.read(customerId);
    } catch (error) {
      const key = isApiError(error) && error.status === 404 ? "notice.not_yours" : sentenceFor(error);
      this.store.dispatch({ type: "noticed", tone: "warning", key });
      if (conversationOf(this.store.state, id) === null && this.store.state.selected === id)
        this.store.dispatch({ type: "selected", conversationId: null });
    }
  }

  async #readConversation(id: string): Promise<void> {
    const conversation = readConversation(await this.#options.api.conversation(id));
    this.store.dispatch({ type: "conversationLoaded", conversation, nowMs: this.serverNowMs() });
    await this.threads.follow(conversation);
  }
}
