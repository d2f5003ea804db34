import type { Conversation, ConversationChanged, MarksChanged, Message, MessageAdded, MessagePage } from "../api/wire.ts";

/** What may happen to a conversation on the client: pushes of the hub, answers of the API, and time. */
export type ConversationEvent =
  /** Push. One message, maybe old, maybe past a gap. */
  | { type: "messageAdded"; message: MessageAdded | Message }
  /** Push. The fields that changed, with their version. */
  | { type: "conversationChanged"; change: ConversationChanged }
  /** Push. How far each side has got. */
  | { type: "marksChanged"; change: MarksChanged }
  /** Push. Somebody on the other side is typing, who knew the messages up to `seq`. */
  | { type: "typing"; name: string | null; atMs: number; seq?: number }
  /** Answer. Messages after a number, ascending and complete; known ones are taken again where they were withdrawn or erased. `begins`: what stands after that number is enough to begin with. */
  | { type: "page"; page: MessagePage; begins?: number }
  /** Answer. Messages before the first known one, ascending and without a gap; `after` is the number before them. */
  | { type: "older"; page: MessagePage; after: number }
  /** Answer. The whole head. */
  | { type: "head"; head: Conversation }
  /** Time passed: what was typed long ago is typed no more. */
  | { type: "tick"; atMs: number };
