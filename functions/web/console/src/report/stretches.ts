import type { AdherenceLine } from "../wire/report.ts";

/** One line of adherence with its length. */
export interface Stretch {
  readonly line: AdherenceLine;
  readonly lengthMs: number;
}

/** Each lasts until the next; the last one until `endMs`, which is the end of the day or now. */
export const stretchesOf = (lines: readonly AdherenceLine[], endMs: number): readonly Stretch[] =>
  lines.map((line, place) => {
    const next = lines[place + 1];
    const untilMs = next === undefined ? endMs : Date.parse(next.at);
    return { line, lengthMs: Math.max(0, untilMs - Date.parse(line.at)) };
  });

export interface Share {
  /** Status and reason, as `away/lunch`. */
  readonly key: string;
  readonly line: AdherenceLine;
  readonly lengthMs: number;
}

/** How much of the time was spent as what, longest first. */
export const sharesOf = (stretches: readonly Stretch[]): readonly Share[] => {
  const shares = new Map<string, Share>();
  for (const { line, lengthMs } of stretches) {
    const key = line.status === "away" && line.reason !== null ? `away/${line.reason}` : line.status;
    shares.set(key, { key, line, lengthMs: (shares.get(key)?.lengthMs ?? 0) + lengthMs });
  }
  return [...shares.values()].sort((a, b) => b.lengthMs - a.lengthMs);
};
