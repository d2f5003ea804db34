import type { LocalNames, PresenceStatus } from "./contract.ts";

// What the doors of reports say. Counts are of stays in a queue: offered = answered + abandoned + overflowed + still waiting.

export interface QueueNumbers {
  readonly queue: string;
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly shortAbandoned: number;
  readonly overflowed: number;
  readonly stillWaiting: number;
  readonly answeredInTarget: number;
  /** 0 to 1; these are null when there is nothing to measure. */
  readonly slaShare: number | null;
  readonly averageWaitSeconds: number | null;
  readonly longestWaitSeconds: number | null;
  readonly averageHandlingSeconds: number | null;
}

export interface QueueReport {
  readonly at: string;
  readonly queues: readonly QueueNumbers[];
  /** What each number counts, in the server's words. */
  readonly definitions: Readonly<Record<string, LocalNames>>;
}

/** What an operator was from `at` until the next line. */
export interface AdherenceLine {
  readonly at: string;
  readonly kind: string;
  readonly status: PresenceStatus;
  readonly reason: string | null;
  readonly routable: boolean;
  readonly why: string | null;
  /** `self`, `system`, or the supervisor. */
  readonly by: string | null;
}

export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly target: string;
  readonly detail: string | null;
}
