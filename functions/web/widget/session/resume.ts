import { isApiError } from "../../shared/api/api-error.ts";
import type { CustomerApi } from "../../shared/api/customer-api.ts";
import type { ResumedChat } from "../../shared/api/wire.ts";
import { fullJitterMs, sendBackoff } from "../../shared/connection/backoff.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";

export interface ResumeOptions {
  api: CustomerApi;
  store: KeyValueStore;
  onResumed: (resumed: ResumedChat) => void;
  /** The link is too old, was stopped, or never was one. */
  onRefused: () => void;
  onDelayed: () => void;
}

const resumeKey = "cf.resume";

/** Exchanges the token of a link for its conversation. The token is out of the address by then, so it is stored until there is an answer. */
export class Resume {
  readonly #options: ResumeOptions;
  #attempt = 0;
  #running = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ResumeOptions) {
    this.#options = options;
  }

  get pending(): boolean {
    return this.#options.store.get(resumeKey) !== null;
  }

  take(token: string): void {
    this.#options.store.set(resumeKey, token);
  }

  /** Goes on with what was stored, at once. */
  run(): void {
    this.#attempt = 0;
    void this.#try();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopped = true;
  }

  async #try(): Promise<void> {
    clearTimeout(this.#timer);
    const token = this.#options.store.get(resumeKey);
    if (token === null || this.#running || this.#stopped) return;
    this.#running = true;
    const answer = await this.#options.api.resume(token).catch((error: unknown) => error);
    this.#running = false;
    if (this.#stopped) return;
    if (!(answer instanceof Error)) this.#done(() => this.#options.onResumed(answer as ResumedChat));
    else if (isApiError(answer) && !answer.retryable) this.#done(this.#options.onRefused);
    else this.#again(isApiError(answer) ? (answer.retryAfterMs ?? 0) : 0);
  }

  #done(tell: () => void): void {
    this.#options.store.remove(resumeKey);
    tell();
  }

  #again(atLeastMs: number): void {
    this.#timer = setTimeout(() => void this.#try(), Math.max(atLeastMs, fullJitterMs(this.#attempt++, sendBackoff)));
    this.#options.onDelayed();
  }
}
