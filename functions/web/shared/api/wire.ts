/** The wire contract, version 1. Fields may be added by the server at any time, so nothing here is exhaustive. */

export type ConversationStatus =
  | "waiting" | "offered" | "active" | "idle" | "wrapUp" | "closed" | "abandoned" | "outOfHours" | "bot";

export type QueueState = "open" | "busy" | "crowded" | "closed";

export interface Queue {
  queue: string;
  name: string;
  state: QueueState;
  waiting: number;
  /** null when nothing is known yet. */
  estimatedWaitSeconds: number | null;
  operators: { available: number; busy: number; away: number };
  opensAt: string | null;
  /** What people call it in their language; absent where the organisation has one name only. */
  names?: LocalName | null;
  /** End of the present opening; null when closed or always open. */
  closesAt?: string | null;
  /** The ordinary week in the local time of `zone`; a day that is not listed is closed. Null: always open. */
  hours?: DayHours[] | null;
  /** IANA name. */
  zone?: string | null;
  /** What a new contact would meet now; null when it is connected or waits as usual. */
  limit?: QueueLimit | null;
}

export interface LocalName {
  en?: string | null;
  ja?: string | null;
}

export interface DayHours {
  /** `monday` … `sunday`. */
  day: string;
  /** `HH:mm` of the same day; 24:00 is its end. */
  open: { from: string; to: string }[];
}

export type QueueLimit = "wait" | "leaveMessage" | "callBack";

/** Argument of `queuesChanged`. */
export interface QueuesChanged {
  version: number;
  queues: Queue[];
}

export interface CustomerDetails {
  name?: string;
  email?: string;
  phone?: string;
  customerCode?: string;
  locale?: string;
}

export interface StartChat {
  queue: string;
  /** Random, 128 bits or more; the same one and body again answers with the same conversation. */
  startId: string;
  customer: CustomerDetails;
  text?: string;
  clientMessageId?: string;
  page?: { url: string; title: string };
  identityToken?: string;
  continues?: { conversationId: string; token: string };
}

/** A message of somebody who was told to come later. */
export interface LeaveMessage {
  startId: string;
  queue: string;
  customer: CustomerDetails;
  text: string;
  page?: { url: string; title: string };
  /** Where the answer goes: E.164 or an e-mail address. */
  answer: { channel: FollowUpChannel; address: string; consent: true };
}

export interface StartedChat {
  conversationId: string;
  token: string;
  tokenExpiresAt: string;
  state: ConversationStatus;
  ticketNumber: number | string | null;
  position: number | null;
  estimatedWaitSeconds: number | null;
}

/** Answer to a resume link. */
export interface ResumedChat {
  conversationId: string;
  token: string;
  tokenExpiresAt: string;
}

export interface Person {
  id: string;
  name: string | null;
}

export interface Conversation {
  conversationId: string;
  channel: string;
  queue: string;
  state: ConversationStatus;
  ticketNumber: number | string | null;
  position: number | null;
  estimatedWaitSeconds: number | null;
  operator: Person | null;
  lastSeq: number;
  createdAt: string;
  version: number;
  /** How far each side has got; absent where the server does not say. */
  marks?: Marks;
  /** Absent or null when nothing was agreed. */
  followUp?: FollowUp | null;
  /** Towards the customer: how they can be reached when they leave; absent while no way is offered. */
  followUpChannels?: readonly FollowUpChannel[];
}

/** Numbers up to which one side has received and has read. */
export interface Mark {
  delivered: number;
  read: number;
}

export interface Marks {
  customer: Mark;
  staff: Mark;
}

export type FollowUpChannel = "sms" | "email";

export interface FollowUp {
  /** null in an answer that says that nothing is agreed. */
  channel: FollowUpChannel | null;
  /** Masked towards the customer. */
  address: string | null;
  isAway: boolean;
}

export type AuthorRole = "customer" | "operator" | "bot" | "system";

export interface Message {
  /** Gapless within what the customer may see; absent on notes and other entries for colleagues only. */
  seq?: number;
  /** Counts every record entry; only staff receive it. */
  entry?: number;
  messageId: string;
  clientMessageId: string | null;
  author: { role: AuthorRole; id: string | null; name: string | null };
  /** "text" and "event" for everybody; staff also see "note" and may see kinds added later. */
  kind: string;
  /** Stable name of what happened, for events. */
  event?: string;
  /** Empty when withdrawn or erased, and allowed to be empty beside attachments. */
  text: string;
  sentAt: string;
  /** Absent when there are none, after withdrawal, and after erasure. */
  attachments?: readonly Attachment[];
  /** Answers to choose from. */
  choices?: readonly string[];
  /** Id of the message that this one answers or is about. */
  inReplyTo?: string;
  withdrawn?: boolean;
  erased?: boolean;
  /** Where it was written, when that is not the conversation's own channel, such as `sms`. */
  channel?: string | null;
}

/** `url` is signed, holds for an hour, and is made anew with every view. Relative to the API's own address or absolute. */
export interface Attachment {
  attachmentId: string;
  name: string;
  contentType: string;
  bytes: number;
  url: string;
}

/** What the server says of stored bytes. */
export interface UploadedAttachment {
  attachmentId: string;
  name: string;
  contentType: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

export interface MessagePage {
  messages: Message[];
  lastSeq: number;
}

export interface SentMessage {
  seq: number;
  messageId: string;
  clientMessageId: string;
  sentAt: string;
}

export interface Token {
  token: string;
  tokenExpiresAt: string;
}

export interface Negotiation {
  url: string;
  accessToken: string;
}

/** Real-time arguments. Each carries its conversation and a seq or version by which old ones are told apart. */
export type MessageAdded = Message & { conversationId: string };

export type ConversationChanged = Partial<Conversation> & { conversationId: string; version: number };

/** Argument of `marksChanged`. Marks only rise. */
export interface MarksChanged {
  conversationId: string;
  version: number;
  marks: Marks;
}

export interface TypingEvent {
  conversationId: string;
  role?: AuthorRole;
  author?: { role?: AuthorRole; id?: string | null; name?: string | null };
  name?: string | null;
  /** The last number that the typist knew. */
  seq?: number;
}
