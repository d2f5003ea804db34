import type { Observable } from "../../shared/storage/observable.ts";
import type { WidgetState } from "./widget-state.ts";

/** A notice about a failed attempt stands this long. */
export const noticeMs = 8_000;

/** The one notice that stands at a time. */
export class NoticeBoard {
  readonly #state: Observable<WidgetState>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(state: Observable<WidgetState>) {
    this.#state = state;
  }

  /** `forMs` null: stands until something else happens. */
  put(code: string, forMs: number | null): void {
    this.stop();
    this.#state.patch({ notice: { code } });
    if (forMs !== null) this.#timer = setTimeout(() => this.#state.patch({ notice: null }), forMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
