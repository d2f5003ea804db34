/** The other side shows a typing sign for a few seconds, so one call in this time keeps it alive. */
const everyMs = 3_000;

/** Tells the other side that somebody is typing, but not with every key. */
export class TypingSignal {
  readonly #send: () => Promise<void>;
  #lastMs = -Infinity;

  constructor(send: () => Promise<void>) {
    this.#send = send;
  }

  typed(): void {
    const nowMs = Date.now();
    if (nowMs - this.#lastMs < everyMs) return;
    this.#lastMs = nowMs;
    // Worth nothing later: not repeated when it fails.
    this.#send().catch(() => undefined);
  }

  /** The text was sent or emptied: the next key counts at once. */
  reset(): void {
    this.#lastMs = -Infinity;
  }
}
