// What belongs to single messages: what hangs on them, how far they got, and texts kept for saying again.

export interface Attachment {
  readonly attachmentId: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Signed, good for about an hour; null once it is withdrawn or erased. */
  readonly url: string | null;
}

/** How far one side got, as sequence numbers; 0: nothing yet. */
export interface Mark {
  readonly delivered: number;
  readonly read: number;
}

export interface Marks {
  readonly customer: Mark;
  readonly staff: Mark;
}

export interface CannedReply {
  readonly code: string;
  readonly names: { readonly en: string | null; readonly ja: string | null };
  readonly texts: { readonly en: string | null; readonly ja: string | null };
}

/** Nobody reads, moves or erases what is held. */
export interface LegalHold {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** Where the customer wants to be told of answers when they have left the page. */
export interface FollowUp {
  readonly channel: string;
  readonly address: string;
  readonly isAway: boolean;
}
