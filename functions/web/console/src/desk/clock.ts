/**
 * The server's clock as seen from here. A `Date` header has whole seconds and may be a second old,
 * so one answer says only that the difference lies in a window; each further answer narrows it.
 */
export interface ClockWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface ClockSample {
  readonly sentMs: number;
  readonly receivedMs: number;
  /** The `Date` header, whole seconds, as milliseconds since 1970. */
  readonly serverMs: number;
}

/** Whole seconds, and servers (Kestrel is one) renew the header once a second: it may be this old. */
const headerAgeMaxMs = 2_000;

export const narrow = (known: ClockWindow | null, sample: ClockSample): ClockWindow => {
  const seen = { fromMs: sample.serverMs - sample.receivedMs, toMs: sample.serverMs + headerAgeMaxMs - sample.sentMs };
  if (known === null) return seen;
  const both = { fromMs: Math.max(known.fromMs, seen.fromMs), toMs: Math.min(known.toMs, seen.toMs) };
  // Windows that do not meet mean that one of the clocks was set: believe the newest answer alone.
  return both.fromMs <= both.toMs ? both : seen;
};

/** What to add to the local clock; 0 while nothing is known. */
export const offsetMs = (known: ClockWindow | null): number => {
  if (known === null) return 0;
  // A window around zero means that the clocks agree as far as can be told.
  if (known.fromMs <= 0 && known.toMs >= 0) return 0;
  return (known.fromMs + known.toMs) / 2;
};
