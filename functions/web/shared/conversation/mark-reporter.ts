export interface MarkReporterOptions {
  delivered: (seq: number) => Promise<unknown>;
  /** Says that it was received, too. */
  read: (seq: number) => Promise<unknown>;
  /** At most one report in this time. Default 2,000. */
  everyMs?: number;
}

/**
 * Tells the server how far this side has received and read: the newest number only, at most every two seconds, nothing twice. What
 * could not be told is told with the next news or `wake`; a mark is worth no retry of its own.
 */
export class MarkReporter {
  readonly #options: MarkReporterOptions;
  readonly #known = { delivered: 0, read: 0 };
  readonly #told = { delivered: 0, read: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastMs = -Infinity;

  constructor(options: MarkReporterOptions) {
    this.#options = options;
  }

  received(seq: number): void {
    this.#raise("delivered", seq);
  }

  seen(seq: number): void {
    this.#raise("read", seq);
  }

  /** The line is back, or the page is about to be left: what waits is told at once. */
  wake(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tell();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #raise(mark: "delivered" | "read", seq: number): void {
    if (seq <= this.#known[mark]) return;
    this.#known[mark] = seq;
    const waitMs = this.#lastMs + (this.#options.everyMs ?? 2_000) - Date.now();
    this.#timer ??= setTimeout(() => this.wake(), Math.max(0, waitMs));
  }

  #tell(): void {
    const { delivered, read } = this.#known;
    if (read > this.#told.read) void this.#call("read", read);
    if (delivered > Math.max(this.#told.delivered, read)) void this.#call("delivered", delivered);
  }

  async #call(mark: "delivered" | "read", seq: number): Promise<void> {
    this.#lastMs = Date.now();
    this.#told[mark] = seq;
    try {
      await this.#options[mark](seq);
    } catch {
      if (this.#told[mark] === seq) this.#told[mark] = 0;
    }
  }
}
