import { ApiError, isApiError } from "./api-error.ts";
import { toApiError } from "./problem.ts";

export interface HttpOptions {
  /** Address of the API without a slash at the end, such as `https://host/api`. */
  base: string;
  /** The bearer token to use now; null for anonymous calls. */
  token?: () => string | null | Promise<string | null>;
  /** Called once after a 401; true when a new token is at hand and the call may be repeated. */
  renew?: () => Promise<boolean>;
  /** Default 15,000. */
  timeoutMs?: number;
  fetch?: typeof fetch;
}

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface CallOptions {
  /** Sends no token and does not renew. */
  anonymous?: boolean;
  signal?: AbortSignal;
  /** Lets the request outlive the page (64 KiB at most). */
  keepalive?: boolean;
  /** Beside those that every call has. */
  headers?: Readonly<Record<string, string>>;
  timeoutMs?: number;
}

export interface Downloaded {
  readonly bytes: Blob;
  /** As the server calls the file; null where it does not, or where the browser hides it from other origins. */
  readonly name: string | null;
}

type Read<T> = (response: Response) => Promise<T>;

const timeoutDefaultMs = 15_000;

/** Calls the API: JSON in and out, bearer token, one renewal after 401, a deadline on everything, errors as `ApiError`. */
export class Http {
  readonly #options: HttpOptions;

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  get<T>(path: string, options?: CallOptions): Promise<T> {
    return this.call<T>("GET", path, undefined, options);
  }

  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
    return this.call<T>("POST", path, body, options);
  }

  put<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
    return this.call<T>("PUT", path, body, options);
  }

  /** A file instead of JSON. */
  download(path: string, options: CallOptions = {}): Promise<Downloaded> {
    return this.#call("GET", path, undefined, options, async (response) => ({
      bytes: await response.blob(),
      name: fileName(response.headers.get("Content-Disposition")),
    }));
  }

  /** Answers without a body give undefined. */
  call<T>(method: Method, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
    return this.#call(method, path, body, options, async (response) => {
      const content = await response.text();
      return (content === "" ? undefined : parse(content, response.status)) as T;
    });
  }

  async #call<T>(method: Method, path: string, body: unknown, options: CallOptions, read: Read<T>): Promise<T> {
    try {
      return await this.#once<T>(method, path, body, options, read);
    } catch (error) {
      const renew = this.#options.renew;
      if (options.anonymous || renew === undefined || !isApiError(error) || error.status !== 401) throw error;
      if (!(await renew())) throw error;
      return this.#once<T>(method, path, body, options, read);
    }
  }

  async #once<T>(method: Method, path: string, body: unknown, options: CallOptions, read: Read<T>): Promise<T> {
    const headers = new Headers({ ...options.headers, Accept: "application/json" });
    if (body !== undefined) headers.set("Content-Type", "application/json");
    const token = options.anonymous ? null : ((await this.#options.token?.()) ?? null);
    if (token !== null) headers.set("Authorization", `Bearer ${token}`);
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), options.timeoutMs ?? this.#options.timeoutMs ?? timeoutDefaultMs);
    const forward = () => deadline.abort();
    options.signal?.addEventListener("abort", forward);
    try {
      const send = this.#options.fetch ?? fetch;
      const response = await send(`${this.#options.base}${path}`, {
        method,
        headers,
        signal: deadline.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(options.keepalive ? { keepalive: true } : {}),
      });
      if (!response.ok) throw await toApiError(response, Date.now());
      return await read(response);
    } catch (error) {
      throw asApiError(error, deadline.signal.aborted, options.signal?.aborted ?? false);
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", forward);
    }
  }
}

/** The plain or the UTF-8 form of a file's name (RFC 6266). */
function fileName(disposition: string | null): string | null {
  const [, coded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "") ?? [];
  const [, plain] = /filename="?([^";]+)"?/i.exec(disposition ?? "") ?? [];
  try {
    return coded === undefined ? (plain ?? null) : decodeURIComponent(coded);
  } catch {
    // Badly coded: a name of our own is better than a broken one.
    return null;
  }
}

function parse(content: string, status: number): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new ApiError(status, "bad_response", "The answer is not JSON.");
  }
}

function asApiError(error: unknown, timedOut: boolean, aborted: boolean): ApiError {
  if (isApiError(error)) return error;
  if (aborted) return new ApiError(0, "aborted", "The call was given up.");
  if (timedOut) return new ApiError(0, "timeout", "No answer in time.");
  return new ApiError(0, "network", "The server cannot be reached.");
}
