/** Codes this client gives itself; all others come from the server's problem details. */
export type LocalCode = "network" | "timeout" | "bad_response" | "aborted";

/** Every failed call is one of these. `code` is stable; `title` and `detail` are for people. */
export class ApiError extends Error {
  constructor(
    /** HTTP status, 0 when no answer arrived. */
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null = null,
    /** How long the server asked to wait; null when it did not. */
    readonly retryAfterMs: number | null = null,
    /** The whole problem document; empty when there was none. */
    readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${status} ${code}: ${title}`);
    this.name = "ApiError";
  }

  /** True when the same request may succeed later: no answer, too many, or the server's own trouble. */
  get retryable(): boolean {
    return (this.status === 0 && this.code !== "aborted") || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}
