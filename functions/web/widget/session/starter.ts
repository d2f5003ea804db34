import { isApiError, type ApiError } from "../../shared/api/api-error.ts";
import type { CustomerApi } from "../../shared/api/customer-api.ts";
import type { StartChat, StartedChat } from "../../shared/api/wire.ts";
import { fullJitterMs, sendBackoff } from "../../shared/connection/backoff.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import { randomId } from "../../shared/storage/random-id.ts";

export type NewChat = Omit<StartChat, "startId" | "clientMessageId">;

export interface StarterOptions {
  api: CustomerApi;
  store: KeyValueStore;
  onStarted: (started: StartedChat, body: StartChat) => void;
  /** Refused for good: the form opens again with what was written. */
  onRefused: (code: string, body: StartChat) => void;
  /** Did not get through; it goes on by itself. */
  onDelayed: (code: string, delayMs: number, problem: ApiError["problem"]) => void;
  random?: () => number;
}

const startKey = "cf.start";

/**
 * Starts a conversation exactly once. The whole request with its `startId` is stored before it is sent and repeated unchanged
 * until the server answers, over reloads too; the server answers a repeat with the same conversation.
 */
export class Starter {
  readonly #options: StarterOptions;
  #attempt = 0;
  #running = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StarterOptions) {
    this.#options = options;
  }

  /** What is being started; null when nothing is. */
  pending(): StartChat | null {
    try {
      return JSON.parse(this.#options.store.get(startKey) ?? "null") as StartChat | null;
    } catch {
      return null;
    }
  }

  begin(chat: NewChat): void {
    this.#keep({ ...chat, startId: randomId(), clientMessageId: randomId() });
    this.resume();
  }

  /** Goes on with what was stored, at once. */
  resume(): void {
    this.#attempt = 0;
    clearTimeout(this.#timer);
    void this.#try();
  }

  /** Gives up what was being started: it went another way. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#options.store.remove(startKey);
  }

  /** Stops trying; what is stored stays. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopped = true;
  }

  async #try(): Promise<void> {
    const body = this.pending();
    if (body === null || this.#running || this.#stopped) return;
    this.#running = true;
    const [started, error] = await this.#options.api.start(body).then((answer) => [answer, null] as const, (reason: unknown) => [null, reason] as const);
    // From here on a callback may begin the next one.
    this.#running = false;
    if (this.#stopped || this.pending()?.startId !== body.startId) return;
    if (started === null) return this.#failed(error, body);
    this.#options.onStarted(started, body);
    this.#options.store.remove(startKey);
  }

  #failed(error: unknown, body: StartChat): void {
    const known = isApiError(error) ? error : null;
    if (known !== null && !known.retryable) {
      this.#options.store.remove(startKey);
      return this.#options.onRefused(known.code, body);
    }
    const asked = known?.retryAfterMs ?? 0;
    // Who was told the same time does not come back at the same time.
    const spread = { baseMs: asked / 2, capMs: asked / 2 };
    const delayMs = Math.max(asked + fullJitterMs(0, spread, this.#options.random), fullJitterMs(this.#attempt++, sendBackoff, this.#options.random));
    this.#timer = setTimeout(() => void this.#try(), delayMs);
    this.#options.onDelayed(known?.code ?? "unknown", delayMs, known?.problem ?? {});
  }

  #keep(body: StartChat): void {
    this.#options.store.set(startKey, JSON.stringify(body));
  }
}
