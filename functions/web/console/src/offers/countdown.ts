export interface Countdown {
  readonly leftMs: number;
  /** Whole seconds for people, to the nearest: the last one reads 1, and 0 means over. */
  readonly seconds: number;
  /** 1 when it began, 0 when it is over. */
  readonly share: number;
  readonly over: boolean;
}

/** `nowMs` is the server's time as estimated here; `totalMs` is the length of the whole wait as first seen. */
export const countdown = (endsAt: string, nowMs: number, totalMs: number): Countdown => {
  const endMs = Date.parse(endsAt);
  const leftMs = Number.isFinite(endMs) ? Math.max(0, endMs - nowMs) : 0;
  return {
    leftMs,
    seconds: leftMs === 0 ? 0 : Math.max(1, Math.round(leftMs / 1_000)),
    share: totalMs > 0 ? Math.min(1, leftMs / totalMs) : 0,
    over: leftMs === 0,
  };
};
