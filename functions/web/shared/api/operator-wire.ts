import type { Conversation } from "./wire.ts";

export type DeclaredStatus = "available" | "away" | "offline";

export interface Presence {
  status: DeclaredStatus;
  reason: string | null;
  routable: boolean;
  /** Why not routable, in the server's words; null when routable. */
  why: string | null;
}

/** `conversation`: once the last conversation is over. */
export type PresenceAfter = "now" | "conversation";

export interface Me {
  id: string;
  name: string;
  roles: string[];
  queues: string[];
  skills: string[];
  capacity: number;
  presence: Presence;
}

export interface Customer {
  id?: string;
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  customerCode?: string | null;
  locale?: string | null;
}

export interface Offer {
  offerId: string;
  conversationId: string;
  channel: string;
  queue: string;
  customer: Customer | null;
  waitedSeconds: number;
  expiresAt: string;
}

export interface Sla {
  due: string | null;
  kind: string;
  state: string;
}

export interface WorkConversation extends Conversation {
  customer: Customer | null;
  unread: number;
  sla: Sla | null;
}

export interface Work {
  offers: Offer[];
  conversations: WorkConversation[];
}

export type TransferTarget = { queue: string } | { operator: string };

export interface Transfer {
  commandId: string;
  to: TransferTarget;
  note?: string;
  mode: "blind" | "consult";
}

export interface OfferMade extends Offer {
  version?: number;
}

export interface OfferWithdrawn {
  conversationId: string;
  offerId: string;
  reason?: string;
  version?: number;
}
