import type { QueueNumbers } from "../wire/report.ts";

const sum = (rows: readonly QueueNumbers[], of: (row: QueueNumbers) => number): number => rows.reduce((all, row) => all + of(row), 0);

/** A mean of means, weighted by how many each is of; null when none says anything. */
const mean = (rows: readonly QueueNumbers[], of: (row: QueueNumbers) => number | null, weight: (row: QueueNumbers) => number): number | null => {
  const known = rows.filter((row) => of(row) !== null && weight(row) > 0);
  const total = sum(known, weight);
  return total === 0 ? null : sum(known, (row) => (of(row) ?? 0) * weight(row)) / total;
};

/** All queues as one. What was over and not merely a short abandon is what the share in target is of. */
export const totalOf = (rows: readonly QueueNumbers[]): QueueNumbers => {
  const judged = (row: QueueNumbers): number => row.answered + row.abandoned - row.shortAbandoned + row.overflowed;
  const all = sum(rows, judged);
  return {
    queue: "",
    offered: sum(rows, (row) => row.offered),
    answered: sum(rows, (row) => row.answered),
    abandoned: sum(rows, (row) => row.abandoned),
    shortAbandoned: sum(rows, (row) => row.shortAbandoned),
    overflowed: sum(rows, (row) => row.overflowed),
    stillWaiting: sum(rows, (row) => row.stillWaiting),
    answeredInTarget: sum(rows, (row) => row.answeredInTarget),
    slaShare: all === 0 ? null : sum(rows, (row) => row.answeredInTarget) / all,
    averageWaitSeconds: mean(
      rows,
      (row) => row.averageWaitSeconds,
      (row) => row.answered,
    ),
    longestWaitSeconds: rows.reduce<number | null>(
      (most, row) => (row.longestWaitSeconds === null ? most : Math.max(most ?? 0, row.longestWaitSeconds)),
      null,
    ),
    averageHandlingSeconds: mean(
      rows,
      (row) => row.averageHandlingSeconds,
      (row) => row.answered,
    ),
  };
};

export const columns = [
  "offered",
  "answered",
  "abandoned",
  "shortAbandoned",
  "overflowed",
  "stillWaiting",
  "answeredInTarget",
  "slaShare",
  "averageWaitSeconds",
  "longestWaitSeconds",
  "averageHandlingSeconds",
] as const satisfies readonly (keyof QueueNumbers)[];

export type Column = (typeof columns)[number];

/** RFC 4180. What a spreadsheet would take for a formula is kept from being one. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

const cell = (value: string | number | null): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
