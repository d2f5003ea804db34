import { ApiError } from "./api-error.ts";

/** Turns an answer that is not 2xx into an error: RFC 9457 when the server speaks it, the bare status when a proxy does not. */
export async function toApiError(response: Response, nowMs: number): Promise<ApiError> {
  return problemError(response.status, response.statusText, response.headers.get("Retry-After"), await readObject(response), nowMs);
}

/** The same from its parts. */
export function problemError(
  status: number, statusText: string, retryAfter: string | null, problem: Readonly<Record<string, unknown>>, nowMs: number,
): ApiError {
  const [code, title] = [text(problem["code"]) ?? `http_${status}`, text(problem["title"]) ?? statusText];
  return new ApiError(status, code, title, text(problem["detail"]), retryAfterMs(retryAfter, nowMs), problem);
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3); null when absent or unreadable. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    // A gateway's HTML page: the status alone has to do.
    return {};
  }
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
