import type { ConversationState, CustomerSummary, LocalNames, Named, Participant, PresenceStatus, QueueState, SkillNeed } from "./contract.ts";

// What the board's doors say; figures are of today in the organisation's zone.

export interface BoardQueue extends Named {
  readonly queue: string;
  readonly state: QueueState;
  readonly waiting: number;
  readonly longestWaitSeconds: number | null;
  readonly estimatedWaitSeconds: number | null;
  readonly operators: { readonly available: number; readonly busy: number; readonly away: number };
  /** Figures of today are null while nobody counts. */
  readonly offered: number | null;
  readonly answered: number | null;
  readonly abandoned: number | null;
  readonly shortAbandoned: number | null;
  readonly overflowed: number | null;
  /** 0 to 1; null before anything was answered. */
  readonly slaShare: number | null;
  readonly averageWaitSeconds: number | null;
}

export interface BoardWork {
  readonly conversationId: string;
  readonly state: ConversationState;
  readonly channel: string;
}

export interface BoardOperator {
  readonly id: string;
  readonly name: string;
  readonly status: PresenceStatus;
  readonly reason: string | null;
  readonly pendingStatus: PresenceStatus | null;
  readonly routable: boolean;
  readonly why: string | null;
  readonly since: string | null;
  readonly usedUnits: number;
  readonly capacity: number;
  readonly conversations: readonly BoardWork[];
}

export interface Risk {
  readonly clock: string;
  readonly share: number;
  readonly due: string;
}

export interface BoardConversation {
  readonly conversationId: string;
  readonly channel: string;
  readonly queue: string;
  readonly state: ConversationState;
  readonly customer: CustomerSummary;
  readonly priority: number | null;
  readonly operator: string | null;
  readonly waitedSeconds: number;
  readonly enqueuedAt: string;
  readonly since: string | null;
  readonly risk: Risk | null;
  readonly participants: readonly Participant[];
}

export interface Board {
  readonly at: string;
  readonly queues: readonly BoardQueue[];
  readonly operators: readonly BoardOperator[];
  readonly conversations: readonly BoardConversation[];
}

/** Words of the server in both languages; null where it has only a code. */
export type ServerWords = LocalNames;

export interface Candidate {
  readonly operator: string;
  readonly name: string;
  readonly eligible: boolean;
  readonly rank: number | null;
  readonly reasons: readonly string[];
  readonly words: ServerWords;
}

export interface Decision {
  readonly at: string;
  readonly kind: string;
  readonly operator: string | null;
  readonly from: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly words: ServerWords;
}

/** Why a conversation is where it is. */
export interface Routing {
  readonly state: ConversationState;
  readonly queue: string;
  readonly priority: number | null;
  readonly enqueuedAt: string | null;
  readonly effectiveAt: string | null;
  readonly position: number | null;
  readonly needs: readonly SkillNeed[];
  readonly preferred: { readonly operator: string; readonly until: string | null } | null;
  readonly candidates: readonly Candidate[];
  readonly decisions: readonly Decision[];
  readonly words: ServerWords;
}

export interface MoveResult {
  readonly moved: number;
  readonly refused: readonly { readonly conversationId: string; readonly code: string }[];
}
