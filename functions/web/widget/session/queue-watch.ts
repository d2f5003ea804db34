import type { CustomerApi } from "../../shared/api/customer-api.ts";
import type { Queue } from "../../shared/api/wire.ts";

const refreshMs = 10_000;

/** Asks for the queue's state while somebody looks at it. */
export class QueueWatch {
  readonly #api: CustomerApi;
  readonly #name: string;
  readonly #onQueue: (queue: Queue | null) => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `onQueue` gets null when the state could not be read. */
  constructor(api: CustomerApi, name: string, onQueue: (queue: Queue | null) => void) {
    this.#api = api;
    this.#name = name;
    this.#onQueue = onQueue;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(() => void this.#ask(), refreshMs);
    void this.#ask();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #ask(): Promise<void> {
    try {
      const queues = await this.#api.queues();
      this.#onQueue(queues.find((queue) => queue.queue === this.#name) ?? null);
    } catch {
      // Not knowing how busy it is must not keep anybody from writing.
      this.#onQueue(null);
    }
  }
}
