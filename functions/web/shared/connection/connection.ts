import type { Negotiation } from "../api/wire.ts";
import { fullJitterMs, reconnectBackoff } from "./backoff.ts";
import { CatchUpReason, ConnectionState } from "./connection-state.ts";
import type { HubLink, OpenHubLink } from "./hub-link.ts";

export interface ConnectionOptions {
  negotiate: () => Promise<Negotiation>;
  openLink: OpenHubLink;
  /** Targets of the hub to listen to. */
  targets: readonly string[];
  onEvent: (target: string, argument: unknown) => void;
  onState?: (state: ConnectionState) => void;
  /** Fetch what was missed. A push is only a hint: correctness rests on this being called. */
  onCatchUp: (reason: CatchUpReason) => void;
  random?: () => number;
  isOnline?: () => boolean;
  /** How often storage is asked without a live link. Default 3,000. */
  pollMs?: number;
  /** How often storage is asked with one. Default 60,000. */
  auditMs?: number;
}

/** A link must be up this long before its loss counts as the first failure again. */
const settledMs = 5_000;
/** Opening a link that hangs longer is given up. */
const openMaxMs = 15_000;

/** Keeps a live link to the hub, and keeps asking storage whenever there is none. The states are in `ConnectionState`. */
export class Connection {
  readonly #options: ConnectionOptions;
  #state = ConnectionState.Idle;
  #link: HubLink | null = null;
  #attempt = 0;
  #liveSinceMs = 0;
  /** Rises with every attempt, so that what a given-up attempt still reports is not heard. */
  #generation = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #catchUpTimer: ReturnType<typeof setInterval> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    if (this.#state !== ConnectionState.Idle) return;
    if (this.#online()) void this.#connect();
    else this.#enter(ConnectionState.Offline);
  }

  stop(): void {
    this.#drop();
    this.#enter(ConnectionState.Stopped);
  }

  /** The browser lost its network. */
  offline(): void {
    if (this.#ended()) return;
    this.#drop();
    this.#enter(ConnectionState.Offline);
  }

  /** The page came back (network, focus, sleep). Catches up at once, and connects at once where it was waiting. */
  wake(): void {
    if (this.#ended()) return;
    this.#options.onCatchUp(CatchUpReason.Wake);
    if (this.#state === ConnectionState.Live || this.#state === ConnectionState.Connecting) return;
    this.#attempt = 0;
    void this.#connect();
  }

  async #connect(): Promise<void> {
    this.#drop();
    const generation = this.#generation;
    this.#enter(ConnectionState.Connecting);
    const giveUp = setTimeout(() => this.#failed(generation), openMaxMs);
    try {
      const negotiation = await this.#options.negotiate();
      if (generation !== this.#generation) return;
      const link = this.#listen(this.#options.openLink(negotiation), generation);
      await link.open();
      if (generation !== this.#generation) return;
      this.#liveSinceMs = Date.now();
      this.#enter(ConnectionState.Live);
      this.#options.onCatchUp(CatchUpReason.Connected);
    } catch {
      // Whatever it was (refused, no socket, no network): storage still answers, and the next attempt may succeed.
      this.#failed(generation);
    } finally {
      clearTimeout(giveUp);
    }
  }

  #listen(link: HubLink, generation: number): HubLink {
    this.#link = link;
    for (const target of this.#options.targets) {
      link.on(target, (argument) => {
        if (generation === this.#generation) this.#options.onEvent(target, argument);
      });
    }
    link.onClosed(() => this.#failed(generation));
    return link;
  }

  #failed(generation: number): void {
    if (generation !== this.#generation || this.#ended()) return;
    if (this.#state === ConnectionState.Live && Date.now() - this.#liveSinceMs >= settledMs) this.#attempt = 0;
    this.#drop();
    if (!this.#online()) return this.#enter(ConnectionState.Offline);
    this.#enter(ConnectionState.Polling);
    this.#options.onCatchUp(CatchUpReason.Poll);
    const delayMs = fullJitterMs(this.#attempt++, reconnectBackoff, this.#options.random);
    this.#retryTimer = setTimeout(() => void this.#connect(), delayMs);
  }

  /** Forgets the present attempt or link, its timers included. */
  #drop(): void {
    this.#generation++;
    clearTimeout(this.#retryTimer);
    const link = this.#link;
    this.#link = null;
    link?.close().catch(() => undefined);
  }

  #enter(state: ConnectionState): void {
    const wasPolling = polls(this.#state);
    if (this.#state === state) return;
    this.#state = state;
    if (state === ConnectionState.Live) this.#ask(CatchUpReason.Audit, this.#options.auditMs ?? 60_000);
    else if (!polls(state)) clearInterval(this.#catchUpTimer);
    // Between attempts the polling goes on at its own pace.
    else if (!wasPolling) this.#ask(CatchUpReason.Poll, this.#options.pollMs ?? 3_000);
    this.#options.onState?.(state);
  }

  #ask(reason: CatchUpReason, everyMs: number): void {
    clearInterval(this.#catchUpTimer);
    this.#catchUpTimer = setInterval(() => this.#options.onCatchUp(reason), everyMs);
  }

  #ended(): boolean {
    return this.#state === ConnectionState.Idle || this.#state === ConnectionState.Stopped;
  }

  #online(): boolean {
    return this.#options.isOnline?.() ?? navigator.onLine !== false;
  }
}

const polls = (state: ConnectionState) => state === ConnectionState.Connecting || state === ConnectionState.Polling;
