import type { Conversation, ConversationChanged, Message, MessageAdded } from "../api/wire.ts";
import type { ConversationEvent } from "./conversation-event.ts";
import type { ConversationState } from "./conversation-state.ts";
import { withMarks } from "./marks.ts";
import { withMessages, withOlder } from "./with-messages.ts";

/** A typing sign without a successor ends after this. */
export const typingShownMs = 6_000;

/**
 * The next state. Pure, and indifferent to repetition and order: old versions and known numbers change nothing (the same
 * object comes back), numbers past a gap are kept until the gap is filled from storage.
 */
export function reduceConversation(state: ConversationState, event: ConversationEvent): ConversationState {
  switch (event.type) {
    case "messageAdded":
      return withPushed(state, event.message);
    case "page":
      return withMessages(event.begins === undefined ? state : begun(state, event.begins), event.page.messages);
    case "older":
      return withOlder(state, event.page.messages, event.after);
    case "head":
      return withHead(state, event.head);
    case "conversationChanged":
      return withChange(state, event.change);
    case "marksChanged":
      return event.change.conversationId === state.conversationId ? withMarks(state, event.change.marks) : state;
    case "typing":
      return withTyping(state, event.name, event.atMs, event.seq);
    case "tick":
      return state.typing !== null && event.atMs - state.typing.atMs >= typingShownMs ? { ...state, typing: null } : state;
  }
}

/** Where something is known already, it begins where it began. */
function begun(state: ConversationState, after: number): ConversationState {
  return state.lastSeq === 0 ? { ...state, begins: after, lastSeq: after } : state;
}

function withPushed(state: ConversationState, message: MessageAdded | Message): ConversationState {
  const about = "conversationId" in message ? message.conversationId : state.conversationId;
  return about === state.conversationId ? withMessages(state, [message]) : state;
}

/** A sign sent before its author's message but heard after it says nothing any more. */
function withTyping(state: ConversationState, name: string | null, atMs: number, seq: number | undefined): ConversationState {
  const answered = state.messages.some((message) => message.author.role !== "customer" && (message.seq ?? 0) > (seq || Infinity));
  return answered ? state : { ...state, typing: { name, atMs } };
}

/** An answer of the same version is taken: position and estimate move without a new version. */
function withHead(state: ConversationState, head: Conversation): ConversationState {
  if (head.conversationId !== state.conversationId) return state;
  // Marks only rise, so those of an old answer are no older than none.
  const marked = withMarks(state, head.marks);
  return state.head !== null && head.version < state.head.version ? marked : { ...marked, head };
}

function withChange(state: ConversationState, change: ConversationChanged): ConversationState {
  if (change.conversationId !== state.conversationId || state.head === null) return state;
  const marked = withMarks(state, change.marks);
  return change.version <= state.head.version ? marked : { ...marked, head: { ...state.head, ...defined(change) } };
}

/** A field that is absent says nothing; one that is null says null. */
function defined(change: ConversationChanged): Partial<Conversation> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
