import type { SupervisorApi } from "../../../shared/api/supervisor-api.ts";
import { Observable } from "../../../shared/storage/observable.ts";
import { singleFlight } from "../desk/single-flight.ts";
import type { Board } from "../wire/board.ts";
import { readBoard } from "../wire/read-board.ts";

export interface BoardState {
  /** Null until the first answer. */
  readonly board: Board | null;
  /** The last reading failed: what is shown is old. */
  readonly failing: boolean;
}

/** With a live link the board is asked now and then all the same; without one this is all there is. */
const liveEveryMs = 12_000;
const pollEveryMs = 4_000;
/** Hints come in bursts; the board is read at most this often. */
const pauseMs = 700;

/** The board while somebody looks at it: read on a hint, and at a pace of its own (jittered) in case hints are missed. */
export class LiveBoard {
  readonly state = new Observable<BoardState>({ board: null, failing: false });
  readonly #api: SupervisorApi;
  readonly #isLive: () => boolean;
  readonly #read: (what: "board") => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching = false;

  constructor(api: SupervisorApi, isLive: () => boolean) {
    this.#api = api;
    this.#isLive = isLive;
    this.#read = singleFlight(() => this.#load());
  }

  /** Returns how to stop. */
  watch(): () => void {
    this.#watching = true;
    this.refresh();
    return () => {
      this.#watching = false;
      clearTimeout(this.#timer);
    };
  }

  /** Something on it has changed. */
  hint(): void {
    if (this.#watching) this.#again(pauseMs * Math.random());
  }

  refresh(): void {
    if (this.#watching) void this.#read("board");
  }

  /** The customer of a conversation on the board; null when it is not there or has no name. */
  customerName(conversationId: unknown): string | null {
    return this.state.value.board?.conversations.find((row) => row.conversationId === conversationId)?.customer.name ?? null;
  }

  async #load(): Promise<void> {
    try {
      this.state.patch({ board: readBoard(await this.#api.board<unknown>()), failing: false });
    } catch {
      this.state.patch({ failing: true });
    }
    const paceMs = this.#isLive() ? liveEveryMs : pollEveryMs;
    if (this.#watching) this.#again(paceMs * (0.75 + Math.random() / 2));
  }

  #again(inMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), inMs);
  }
}
