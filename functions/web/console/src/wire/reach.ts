// Whether and how a customer's phone can be texted.

export interface Blocked {
  /** `optedOut`, `providerBlocked`, `invalidNumber`, `shortCode`; others may come. */
  readonly code: string;
  readonly at: string | null;
}

export interface Reach {
  readonly channel: string;
  readonly ours: string;
  readonly theirs: string;
  /** Null: texts are taken. */
  readonly blocked: Blocked | null;
  /** Until then texts wait; null outside of quiet hours. */
  readonly quietUntil: string | null;
  /** Null: as many as one likes. */
  readonly segmentsMax: number | null;
}

export type ConsentState = "optedIn" | "optedOut" | "unknown";

export interface ConsentChange {
  readonly at: string;
  readonly state: ConsentState;
  /** Who or what did it: an operator, a word of the customer, the provider. */
  readonly by: string | null;
  readonly reason: string | null;
}

export interface Consent {
  readonly state: ConsentState;
  /** The newest first. */
  readonly history: readonly ConsentChange[];
}
