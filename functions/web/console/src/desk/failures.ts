import { isApiError } from "../../../shared/api/api-error.ts";
import { has, type WordKey } from "../words/words.ts";

/** The sentence for a failed call: one for each code that an operator can act on, else what the kind of failure allows to say. */
export const sentenceFor = (error: unknown): WordKey => {
  if (!isApiError(error)) return "notice.failed";
  const key = `notice.${error.code}`;
  if (has(key)) return key;
  return error.retryable ? "notice.network" : "notice.failed";
};

export const codeOf = (error: unknown): string => (isApiError(error) ? error.code : "");

/** Tries an idempotent call again a few times while the failure may pass; a refusal is thrown at once. */
export const persist = async <Result>(call: () => Promise<Result>, pauseMs: number = 400, triesMax: number = 3): Promise<Result> => {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      if (!isApiError(error) || !error.retryable || tries >= triesMax) throw error;
      await new Promise((resolve) => setTimeout(resolve, error.retryAfterMs ?? pauseMs * tries));
    }
  }
};
