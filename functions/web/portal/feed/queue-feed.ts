import type { CustomerApi } from "../../shared/api/customer-api.ts";
import type { Queue, QueuesChanged } from "../../shared/api/wire.ts";
import { CatchUpReason, ConnectionState } from "../../shared/connection/connection-state.ts";
import { Connection } from "../../shared/connection/connection.ts";
import type { OpenHubLink } from "../../shared/connection/hub-link.ts";
import { Observable } from "../../shared/storage/observable.ts";

/** Bounds of the pace at which one page asks without a live link; each page picks its own, so that a full waiting room does not ask in step. */
export const pollMinMs = 10_000;
export const pollMaxMs = 16_000;

/** The service answers with figures of up to a second ago: what changed in that second was pushed to those who listened already. */
export const settleMs = 1_500;

export interface FeedState {
  /** Null until the first answer. */
  readonly queues: readonly Queue[] | null;
  /** When the figures were true, in local milliseconds. */
  readonly atMs: number;
  /** The last attempt to read failed: what is shown is old. */
  readonly failing: boolean;
  readonly offline: boolean;
  readonly live: boolean;
}

export interface FeedOptions {
  readonly random?: () => number;
  readonly nowMs?: () => number;
  readonly isVisible?: () => boolean;
  /** Loaded only when a link may be opened: the page is readable before the client for it has arrived. */
  readonly loadLink?: () => Promise<OpenHubLink>;
}

const signalR = async (): Promise<OpenHubLink> => (await import("../../shared/connection/signalr-link.ts")).openSignalRLink;

/** How busy every queue is: pushed where that works, asked for in any case. */
export class QueueFeed {
  readonly state = new Observable<FeedState>({ queues: null, atMs: 0, failing: false, offline: false, live: false });
  readonly #api: CustomerApi | null;
  readonly #options: FeedOptions;
  #version = 0;

  /** `api` is null when nobody knows where it is: the feed then only ever fails. */
  constructor(api: CustomerApi | null, options: FeedOptions = {}) {
    this.#api = api;
    this.#options = options;
  }

  start(): Connection {
    const random = this.#options.random ?? Math.random;
    let open: OpenHubLink | undefined;
    const connection = new Connection({
      negotiate: async () => {
        if (this.#api === null) throw new Error("No address.");
        const [negotiation, openLink] = await Promise.all([this.#api.negotiatePortal(), (this.#options.loadLink ?? signalR)()]);
        open = openLink;
        return negotiation;
      },
      openLink: (negotiation) => (open as OpenHubLink)(negotiation),
      targets: ["queuesChanged"],
      onEvent: (_, argument) => this.receive(argument),
      onState: (state) => this.state.patch({ live: state === ConnectionState.Live, offline: state === ConnectionState.Offline }),
      onCatchUp: (reason) => this.catchUp(reason),
      pollMs: Math.round(pollMinMs + random() * (pollMaxMs - pollMinMs)),
    });
    connection.start();
    void this.refresh(true);
    return connection;
  }

  /** Whoever has just begun to listen asks once more when nothing from before can be in the answer. */
  catchUp(reason: CatchUpReason): void {
    void this.refresh();
    if (reason === CatchUpReason.Connected) setTimeout(() => void this.refresh(), settleMs);
  }

  /** A page that nobody looks at does not ask, except for the first time. */
  async refresh(always = false): Promise<void> {
    if (!always && !(this.#options.isVisible ?? (() => document.visibilityState === "visible"))()) return;
    try {
      if (this.#api === null) throw new Error("No address.");
      this.#show(await this.#api.queues(true));
    } catch {
      this.state.patch({ failing: true });
    }
  }

  /** A push older than one already seen changes nothing; one that cannot be read makes the page ask. */
  receive(argument: unknown): void {
    const { version, queues } = (argument ?? {}) as Partial<QueuesChanged>;
    if (!Array.isArray(queues)) return void this.refresh();
    if (typeof version === "number" && version <= this.#version) return;
    this.#version = version ?? this.#version;
    this.#show(queues);
  }

  #show(queues: readonly Queue[]): void {
    this.state.patch({ queues, failing: false, atMs: (this.#options.nowMs ?? Date.now)() });
  }
}
