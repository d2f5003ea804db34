// What the API says, as far as an operator's screen needs it. Fields may be added at any time; optional ones are shown when they are there.
import type { CustomerAddress, CustomerChange } from "./customers.ts";
import type { Reach } from "./reach.ts";
import type { Attachment, FollowUp, LegalHold, Marks } from "./talk.ts";

export type ConversationState = "bot" | "waiting" | "offered" | "active" | "idle" | "wrapUp" | "closed" | "abandoned" | "outOfHours";
export type PresenceStatus = "available" | "away" | "offline";
export type QueueState = "open" | "busy" | "crowded" | "closed";

export interface Presence {
  readonly status: PresenceStatus;
  readonly reason: string | null;
  /** Whether new work can be offered right now; the declared status alone does not decide it. */
  readonly routable: boolean;
  /** Why not, as a stable code; null when routable. */
  readonly why: string | null;
  /** What the status becomes once the last conversation is over; null when nothing is pending. */
  readonly pendingStatus: PresenceStatus | null;
  readonly pendingReason: string | null;
  /** When the present status began; null when the server does not say. */
  readonly since: string | null;
}

/** Why somebody may be away; the organisation names them. */
export interface Reason {
  readonly code: string;
  readonly names: LocalNames;
}

export interface LocalNames {
  readonly en: string | null;
  readonly ja: string | null;
}

/** Something with a name, and perhaps one of its own in each language. */
export interface Named {
  readonly name: string;
  readonly names?: { readonly en?: string | null; readonly ja?: string | null } | null;
}

export type ParticipantRole = "monitoring" | "consulting" | "conferencing" | "supervising";

export interface Participant {
  readonly operator: string;
  readonly name: string | null;
  readonly role: ParticipantRole;
}

export interface Invitation {
  readonly operator: string;
  readonly name: string;
  readonly purpose: OfferPurpose;
}

export interface SkillNeed {
  readonly skill: string;
  readonly level: number;
  readonly preferred: boolean;
  readonly relaxed: boolean;
  readonly relaxAt: string | null;
}

export type OfferPurpose = "work" | "transfer" | "consult" | "conference";

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly queues: readonly string[];
  readonly skills: readonly string[];
  readonly capacity: number;
  readonly used?: number;
  readonly presence: Presence;
}

export interface CustomerSummary {
  readonly id: string | null;
  readonly name: string | null;
  readonly verified: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly customerCode: string | null;
  readonly locale: string | null;
}

export interface Sla {
  readonly due: string;
  readonly kind: string;
  readonly state: string;
}

/** What the customer answered before the chat. */
export interface FormAnswer {
  readonly question: string;
  readonly answer: string;
}

export interface Conversation {
  readonly conversationId: string;
  readonly channel: string;
  readonly queue: string;
  readonly state: ConversationState;
  readonly ticketNumber: number | string | null;
  readonly operator: { readonly id: string; readonly name: string } | null;
  readonly lastSeq: number;
  readonly lastEntry: number | null;
  readonly createdAt: string;
  readonly version: number;
  readonly customer: CustomerSummary;
  readonly unread: number;
  readonly sla: Sla | null;
  readonly wrapUpEndsAt: string | null;
  readonly page: { readonly url: string; readonly title: string } | null;
  /** Of the form before the chat, in its order. */
  readonly answers?: readonly FormAnswer[];
  /** Staff in it besides its owner. */
  readonly participants: readonly Participant[];
  /** The colleague who has been asked to take it over or to come in, until they answer. */
  readonly invitation: Invitation | null;
  /** How this operator takes part: `owner`, or the role of a participant; null where the list did not say. */
  readonly role: "owner" | ParticipantRole | null;
  /** Phone number to call although the customer has left. */
  readonly callBack: string | null;
  /** Null when the server does not say. */
  readonly wrapUpExtensionsLeft: number | null;
  readonly priority: number | null;
  /** How far each side got; null when the server does not say. */
  readonly marks: Marks | null;
  readonly hold: LegalHold | null;
  readonly followUp: FollowUp | null;
  /** For conversations with a phone. */
  readonly reach: Reach | null;
}

export interface Offer {
  readonly offerId: string;
  readonly conversationId: string;
  readonly channel: string;
  readonly queue: string;
  readonly customer: CustomerSummary;
  readonly waitedSeconds: number;
  readonly expiresAt: string;
  /** The colleague who hands over; null when it comes from the queue. */
  readonly from: string | null;
  readonly purpose: OfferPurpose;
  /** 5 is most urgent, 1 least; null when the server does not say. */
  readonly priority: number | null;
  readonly needs: readonly SkillNeed[];
}

export interface Work {
  readonly offers: readonly Offer[];
  readonly conversations: readonly Conversation[];
}

export type AuthorRole = "customer" | "operator" | "bot" | "system";

export interface Message {
  readonly conversationId: string | null;
  readonly messageId: string;
  readonly clientMessageId: string | null;
  /** What the customer may see is numbered without a gap; null for what only colleagues see. */
  readonly seq: number | null;
  /** Counts every entry of the record; null when the server leaves it out. */
  readonly entry: number | null;
  readonly author: { readonly role: AuthorRole; readonly id: string | null; readonly name: string | null };
  readonly kind: string;
  /** Stable name of what happened, for events; null otherwise. */
  readonly event: string | null;
  readonly text: string;
  readonly sentAt: string;
  readonly delivery: string | null;
  /** Why a text to a phone did not arrive, as a stable code. */
  readonly deliveryReason: string | null;
  /** When a text that waits is going to be sent. */
  readonly deliveryAt: string | null;
  readonly attachments: readonly Attachment[];
  /** Answers that the customer can choose from. */
  readonly choices: readonly string[];
  /** Id of the message that this one is about. */
  readonly inReplyTo: string | null;
  /** Where it was written or is sent, when that is not the conversation's own channel; null otherwise. */
  readonly channel: string | null;
  readonly withdrawn: boolean;
  readonly erased: boolean;
}

export interface MessagePage {
  readonly messages: readonly Message[];
  readonly lastSeq: number;
  readonly lastEntry: number | null;
}

export interface QueueStatus extends Named {
  readonly queue: string;
  readonly state: QueueState;
  readonly waiting: number;
  readonly estimatedWaitSeconds: number | null;
  readonly operators: { readonly available: number; readonly busy: number; readonly away: number };
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly status: PresenceStatus | null;
  readonly routable: boolean | null;
  readonly reason: string | null;
  /** Why no work reaches them, as a stable code. */
  readonly why: string | null;
  readonly queues: readonly string[];
  readonly used: number | null;
  readonly capacity: number | null;
}

export interface Contact {
  readonly conversationId: string;
  readonly channel: string;
  readonly queue: string | null;
  readonly state: ConversationState | null;
  readonly at: string;
  readonly operator: string | null;
  readonly disposition: string | null;
  readonly preview: string | null;
}

export interface CustomerRecord extends CustomerSummary {
  /** Whatever else the record holds, as label and value, in the server's order. */
  readonly facts: readonly (readonly [string, string])[];
  readonly addresses: readonly CustomerAddress[];
  /** Ids of records that became part of this one. */
  readonly merged: readonly string[];
  readonly history: readonly CustomerChange[];
}

export type TransferTarget = { readonly queue: string } | { readonly operator: string };
