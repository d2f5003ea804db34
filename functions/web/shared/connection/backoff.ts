export interface Backoff {
  /** Upper bound of the first delay; doubles with each attempt. */
  baseMs: number;
  /** Upper bound of every delay. */
  capMs: number;
}

export const reconnectBackoff: Backoff = { baseMs: 500, capMs: 20_000 };
export const sendBackoff: Backoff = { baseMs: 400, capMs: 15_000 };

/** Full jitter: evenly spread between 0 and the bound, so that many clients that lost one server do not return together. */
export function fullJitterMs(attempt: number, { baseMs, capMs }: Backoff, random: () => number = Math.random): number {
  const bound = Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30));
  return Math.floor(random() * bound);
}
