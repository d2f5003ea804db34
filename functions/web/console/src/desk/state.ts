import type { OutboxAttachment } from "../../../shared/outbox/outbox-item.ts";
import type { Thread } from "../conversation/thread.ts";
import type { Offers } from "../offers/offers.ts";
import { type Standing, standingOf } from "../presence/standing.ts";
import type { Contact, Conversation, CustomerRecord, Me, Named, Presence, Reason } from "../wire/contract.ts";
import type { CannedReply } from "../wire/talk.ts";
import type { WordKey } from "../words/words.ts";
import type { ClockWindow } from "./clock.ts";

export type Link = "connecting" | "live" | "polling" | "offline";
export type Pane = "list" | "conversation" | "details";
export type ComposerMode = "reply" | "note" | "whisper";
/** What the signed-in person looks at: their own work, everybody's, or what has been. */
export type Screen = "desk" | "board" | "report";
export type Dialog =
  | { readonly kind: "transfer" | "invite" | "close" | "help" | "signOut" }
  | { readonly kind: "decline"; readonly offerId: string }
  | { readonly kind: "assign" | "forceClose" | "priority" | "why"; readonly conversationId: string }
  | { readonly kind: "move"; readonly queue: string; readonly conversationIds: readonly string[] }
  | { readonly kind: "presenceOf"; readonly operator: string }
  | { readonly kind: "withdraw" | "resend"; readonly conversationId: string; readonly messageId: string }
  | { readonly kind: "export" | "hold" | "releaseHold" | "erase" | "consent"; readonly conversationId: string }
  /** `into`: whose record a found customer could become part of; null when somebody is only looked up. */
  | { readonly kind: "find"; readonly into: string | null }
  | { readonly kind: "merge" | "split"; readonly customerId: string; readonly other: string; readonly name: string };

/** A text on its way, shown at the end of its conversation until the record has it. */
export interface Pending {
  readonly clientMessageId: string;
  readonly mode: ComposerMode;
  readonly text: string;
  readonly createdAtMs: number;
  /** The server's code when it was refused for good; null while it is still being tried. */
  readonly failed: string | null;
  readonly files: readonly OutboxAttachment[];
  readonly choices: readonly string[];
}

export type InvitePurpose = "consult" | "conference";

export interface Draft {
  readonly mode: ComposerMode;
  readonly reply: string;
  readonly note: string;
  readonly whisper: string;
  /** Of the reply; their bytes lie in the browser until they are sent. */
  readonly files: readonly OutboxAttachment[];
  /** Answers for the customer to choose from, as far as they are written; null while none are wanted. */
  readonly choices: readonly string[] | null;
}

export const emptyDraft: Draft = { mode: "reply", reply: "", note: "", whisper: "", files: [], choices: null };

/** A sentence for the operator. `key` names the words; a repeat of the same one replaces it. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "warning";
  readonly key: WordKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What is said to a screen reader and nowhere else; the number makes a repeated sentence new. */
export interface Announcement {
  readonly id: number;
  readonly urgent: boolean;
  readonly key: WordKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface DeskState {
  readonly me: Me | null;
  readonly link: Link;
  /** Whether storage answered when it was last asked. */
  readonly reachable: boolean;
  readonly clock: ClockWindow | null;
  readonly workLoaded: boolean;
  /** The list and its first messages are here: before that its order would jump. */
  readonly listReady: boolean;
  readonly offers: Offers;
  /** The work list: what the server says this operator holds. */
  readonly held: readonly Conversation[];
  /** What was opened without being held: earlier contacts, and what was just handed over. */
  readonly opened: Readonly<Record<string, Conversation>>;
  readonly threads: Readonly<Record<string, Thread>>;
  readonly pending: Readonly<Record<string, readonly Pending[]>>;
  readonly readSeqs: Readonly<Record<string, number>>;
  /** Until when the customer counts as typing, in local milliseconds. */
  readonly typingUntilMs: Readonly<Record<string, number>>;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** When wrap-up was first seen here, server time, for a timer where the server names no end. */
  readonly wrapUpSinceMs: Readonly<Record<string, number>>;
  /** Colleagues whose presence was heard of while this page was open. */
  readonly colleagues: Readonly<Record<string, Presence>>;
  /** How people call the queues, by id. */
  readonly queueNames: Readonly<Record<string, Named>>;
  /** The same for everybody who works here; empty where the directory is not told. */
  readonly operatorNames: Readonly<Record<string, string>>;
  readonly customers: Readonly<Record<string, CustomerRecord | null>>;
  readonly journeys: Readonly<Record<string, readonly Contact[]>>;
  /** Share of a file that has left this machine, by its client id. */
  readonly uploaded: Readonly<Record<string, number>>;
  /** Texts kept for saying again, by queue. */
  readonly replies: Readonly<Record<string, readonly CannedReply[]>>;
  readonly reasons: readonly Reason[];
  readonly dispositions: readonly Reason[];
  readonly screen: Screen;
  readonly selected: string | null;
  readonly pane: Pane;
  readonly detailsOpen: boolean;
  readonly dialog: Dialog | null;
  readonly notices: readonly Notice[];
  readonly announcement: Announcement | null;
  /** The conversation whose composer should take the focus, until it has. */
  readonly focusComposer: string | null;
}

export const initialState: DeskState = {
  me: null,
  link: "connecting",
  reachable: true,
  clock: null,
  workLoaded: false,
  listReady: false,
  offers: [],
  held: [],
  opened: {},
  threads: {},
  pending: {},
  readSeqs: {},
  typingUntilMs: {},
  drafts: {},
  wrapUpSinceMs: {},
  colleagues: {},
  queueNames: {},
  operatorNames: {},
  customers: {},
  journeys: {},
  uploaded: {},
  replies: {},
  reasons: [],
  dispositions: [],
  screen: "desk",
  selected: null,
  pane: "list",
  detailsOpen: true,
  dialog: null,
  notices: [],
  announcement: null,
  focusComposer: null,
};

const watching: ReadonlySet<string | null> = new Set(["monitoring", "supervising"]);

/** Places in use: a quiet conversation has given its place back, and looking over a shoulder takes none. */
export const usedPlaces = (state: DeskState): number => state.held.filter((held) => held.state !== "idle" && !watching.has(held.role)).length;

/** Null until the profile is known. */
export const standing = (state: DeskState): Standing | null =>
  state.me === null
    ? null
    : standingOf(state.me.presence, { online: state.link !== "offline" && state.reachable, used: usedPlaces(state), capacity: state.me.capacity });

/** Whether this operator may see conversations that others hold. */
export const mayWatch = (state: DeskState): boolean => state.me?.roles.some((role) => role === "supervisor" || role === "admin") ?? false;

/** How somebody takes part in a conversation: its owner, in another role, or not at all. */
export const roleIn = (state: DeskState, conversation: Conversation): Conversation["role"] => {
  const me = state.me?.id;
  if (conversation.operator?.id === me) return "owner";
  return conversation.participants.find(({ operator }) => operator === me)?.role ?? (conversation.role === "owner" ? null : conversation.role);
};

/** How a colleague is called, as far as it has been seen here; the id where it has not. */
export const operatorName = (state: DeskState, id: string | null): string | null => {
  if (id === null) return null;
  const listed = state.operatorNames[id];
  if (listed !== undefined) return listed;
  for (const { entries } of Object.values(state.threads)) {
    const wrote = entries.find(({ author }) => author.role === "operator" && author.id === id && author.name !== null);
    if (wrote !== undefined) return wrote.author.name;
  }
  return state.held.find((held) => held.operator?.id === id)?.operator?.name ?? id;
};

/** Whether this person may have records erased. */
export const mayErase = (state: DeskState): boolean => state.me?.roles.includes("admin") ?? false;

export const conversationOf = (state: DeskState, id: string | null): Conversation | null =>
  id === null ? null : (state.held.find((held) => held.conversationId === id) ?? state.opened[id] ?? null);

export const isHeld = (state: DeskState, id: string): boolean => state.held.some((held) => held.conversationId === id);

export const draftOf = (state: DeskState, id: string): Draft => state.drafts[id] ?? emptyDraft;
