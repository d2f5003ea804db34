import type { BoardConversation, Risk } from "../wire/board.ts";

export type RiskTone = "none" | "warning" | "breached";

/** The clock brings forward what the server is about to say: at its due time a target is missed. */
export const riskTone = (risk: Risk | null, nowMs: number): RiskTone => {
  if (risk === null) return "none";
  return Date.parse(risk.due) <= nowMs || risk.share >= 1 ? "breached" : "warning";
};

const unanswered: ReadonlySet<string> = new Set(["waiting", "offered", "outOfHours", "bot"]);

/** Nobody has them yet: these can be moved, and their wait goes on. */
export const isWaiting = ({ state }: BoardConversation): boolean => unanswered.has(state);

const dueMs = ({ risk }: BoardConversation): number => (risk === null ? Number.POSITIVE_INFINITY : Date.parse(risk.due));

/** At risk first, by what is due first; then who waits, longest first; then the rest, oldest first. */
export const atRiskFirst = (conversations: readonly BoardConversation[]): readonly BoardConversation[] =>
  [...conversations].sort(
    (a, b) =>
      Number(b.risk !== null) - Number(a.risk !== null) ||
      compare(dueMs(a), dueMs(b)) ||
      Number(isWaiting(b)) - Number(isWaiting(a)) ||
      a.enqueuedAt.localeCompare(b.enqueuedAt) ||
      a.conversationId.localeCompare(b.conversationId),
  );

// Infinity minus itself is no number.
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** What was waited so far; it grows only while nobody has answered. `boardMs` is when the board was true. */
export const waitedMs = (row: BoardConversation, boardMs: number, nowMs: number): number =>
  row.waitedSeconds * 1_000 + (isWaiting(row) ? Math.max(0, nowMs - boardMs) : 0);
