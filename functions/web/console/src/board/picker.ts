import type { BoardOperator, Candidate } from "../wire/board.ts";

/** Somebody to give a conversation to: who could take it by the rules first, the others with what keeps them. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly eligible: boolean;
  /** Place in the order of routing, 1 is next; null outside of it. */
  readonly rank: number | null;
  /** Stable codes; empty for who is eligible. */
  readonly reasons: readonly string[];
  readonly used: number;
  readonly capacity: number;
}

/** The server's candidates know the conversation; without them the board's presence has to do. */
export const choicesOf = (operators: readonly BoardOperator[], candidates: readonly Candidate[], holder: string | null): readonly Choice[] =>
  operators
    .filter(({ id }) => id !== holder)
    .map((operator) => {
      const candidate = candidates.find((each) => each.operator === operator.id);
      const eligible = candidate?.eligible ?? operator.routable;
      const reasons = candidate === undefined ? (operator.why === null ? [] : [operator.why]) : candidate.reasons;
      const { id, name, usedUnits, capacity } = operator;
      return { id, name, eligible, rank: candidate?.rank ?? null, reasons: eligible ? [] : reasons, used: usedUnits, capacity };
    })
    .sort((a, b) => Number(b.eligible) - Number(a.eligible) || (a.rank ?? 999) - (b.rank ?? 999) || a.used - b.used || a.name.localeCompare(b.name));
