import { ApiError, isApiError } from "../api/api-error.ts";
import { problemError } from "../api/problem.ts";
import type { UploadedAttachment } from "../api/wire.ts";

export interface Upload {
  conversationId: string;
  /** Random, kept over repeats: the same one and bytes again answer with the same attachment. */
  clientAttachmentId: string;
  name: string;
  contentType: string;
  bytes: Blob;
  /** Share that has left this machine, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

export interface UploaderOptions {
  /** Address of the API without a slash at the end. */
  base: string;
  token: () => string | null | Promise<string | null>;
  /** Called once after a 401; true when a new token is at hand. */
  renew?: () => Promise<boolean>;
  /** An upload of which nothing moves for this long is given up, to be repeated. Default 30,000. */
  stalledMs?: number;
  request?: () => XMLHttpRequest;
}

const stalledDefaultMs = 30_000;

/** Sends files. `XMLHttpRequest`, because `fetch` does not tell how far it is. Every failure is an `ApiError`. */
export class Uploader {
  readonly #options: UploaderOptions;

  constructor(options: UploaderOptions) {
    this.#options = options;
  }

  async send(upload: Upload): Promise<UploadedAttachment> {
    try {
      return await this.#once(upload);
    } catch (error) {
      const renew = this.#options.renew;
      if (renew === undefined || !isApiError(error) || error.status !== 401 || !(await renew())) throw error;
      return this.#once(upload);
    }
  }

  async #once(upload: Upload): Promise<UploadedAttachment> {
    const token = await this.#options.token();
    if (upload.signal?.aborted) throw new ApiError(0, "aborted", "The upload was given up.");
    const { base, request = () => new XMLHttpRequest(), stalledMs = stalledDefaultMs } = this.#options;
    return new Promise((resolve, reject) => {
      const call = request();
      call.open("POST", `${base}${pathOf(upload)}`);
      call.setRequestHeader("Content-Type", upload.contentType);
      call.setRequestHeader("Accept", "application/json");
      if (token !== null) call.setRequestHeader("Authorization", `Bearer ${token}`);
      let [timer, stalled] = [setTimeout(giveUp, stalledMs), false];
      function giveUp() {
        stalled = true;
        call.abort();
      }
      const abort = () => call.abort();
      upload.signal?.addEventListener("abort", abort);
      call.upload.onprogress = ({ loaded, total }) => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, stalledMs);
        upload.onProgress?.(total > 0 ? loaded / total : 0);
      };
      call.onloadend = () => {
        clearTimeout(timer);
        upload.signal?.removeEventListener("abort", abort);
        const answer = parsed(call.responseText);
        if (call.status >= 200 && call.status < 300 && typeof answer["attachmentId"] === "string") resolve(answer as unknown as UploadedAttachment);
        else reject(failure(call, answer, stalled, upload.signal?.aborted === true));
      };
      call.send(upload.bytes);
    });
  }
}

function pathOf({ conversationId, clientAttachmentId, name }: Upload): string {
  const query = new URLSearchParams({ clientAttachmentId, name });
  return `/conversations/${encodeURIComponent(conversationId)}/attachments?${query}`;
}

function failure(call: XMLHttpRequest, answer: Record<string, unknown>, stalled: boolean, aborted: boolean): ApiError {
  if (aborted) return new ApiError(0, "aborted", "The upload was given up.");
  if (stalled) return new ApiError(0, "timeout", "Nothing moved for too long.");
  if (call.status === 0) return new ApiError(0, "network", "The server cannot be reached.");
  if (call.status < 300) return new ApiError(call.status, "bad_response", "The answer is not what was asked for.");
  return problemError(call.status, call.statusText, call.getResponseHeader("Retry-After"), answer, Date.now());
}

function parsed(content: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // A gateway's HTML page: the status alone has to do.
    return {};
  }
}
