import type { Message, Queue } from "../../shared/api/wire.ts";
import { ConnectionState } from "../../shared/connection/connection-state.ts";
import type { ConversationState } from "../../shared/conversation/conversation-state.ts";
import type { OutboxAttachment, OutboxItem } from "../../shared/outbox/outbox-item.ts";
import type { StoredChat } from "./stored-chat.ts";

export type Screen = "welcome" | "starting" | "chat";

/** Something the person should know, by code; the texts say it in words. */
export interface Notice {
  code: string;
}

export interface Visitor {
  name: string;
  email: string;
}

/** Why a chosen file was not taken. */
export interface TrayProblem {
  code: string;
  /** Of the file; empty when it is not about one. */
  name: string;
}

/** The chat is not taken yet, because too many write. */
export interface Busy {
  /** What the server said: `estimateSeconds`, `leaveMessage`. */
  problem: Readonly<Record<string, unknown>>;
  /** Until it is tried again. */
  delayMs: number;
  /** Where the answer to the message goes that was left; null while none was. */
  left: string | null;
}

export interface WidgetState {
  screen: Screen;
  /** State of the queue before writing; null until known. */
  queue: Queue | null;
  /** The queue's state could not be read. */
  queueUnknown: boolean;
  visitor: Visitor;
  /** Text of the first message while the chat is being started. */
  starting: string | null;
  busy: Busy | null;
  chat: StoredChat | null;
  conversation: ConversationState | null;
  outbox: readonly OutboxItem[];
  connection: ConnectionState;
  /** What the browser says of its network. */
  online: boolean;
  /** False after storage could not be asked, true after it answered. */
  reachable: boolean;
  notice: Notice | null;
  /** The panel is open in the page. */
  shown: boolean;
  /** Where "New" stands in the log: the first number not seen when the panel was opened. */
  newFromSeq: number | null;
  unread: number;
  rating: "open" | "sending" | "sent" | "failed";
  sound: boolean;
  /** The chat before this one: none, there on request, or its messages. */
  earlier: "none" | "offered" | readonly Message[];
  /** What is in the text box of the chat, kept over reloads. */
  draft: string;
  /** Files for the next message, kept over reloads. */
  tray: readonly OutboxAttachment[];
  trayProblem: TrayProblem | null;
  /** Uploads under way: share that has left, by client id. */
  progress: Readonly<Record<string, number>>;
  /** Addresses of pictures that lie in this browser, by client id. */
  previews: Readonly<Record<string, string>>;
}

export const initialState: WidgetState = {
  screen: "welcome",
  queue: null,
  queueUnknown: false,
  visitor: { name: "", email: "" },
  starting: null,
  busy: null,
  chat: null,
  conversation: null,
  outbox: [],
  connection: ConnectionState.Idle,
  online: true,
  reachable: true,
  notice: null,
  shown: false,
  newFromSeq: null,
  unread: 0,
  rating: "open",
  sound: true,
  earlier: "none",
  draft: "",
  tray: [],
  trayProblem: null,
  progress: {},
  previews: {},
};

/** Somebody can answer, now or later: an ended chat that is in such a state again has been taken up by a text or by staff. */
export function goesOn(state: WidgetState): boolean {
  const status = state.conversation?.head?.state;
  return status !== undefined && !["closed", "abandoned", "wrapUp"].includes(status);
}

/** True when nothing more can be written into this conversation. */
export function ended(state: WidgetState): boolean {
  const status = state.conversation?.head?.state;
  // Ended by the customer, it may still be in wrap-up on the other side.
  return state.chat?.closed === true || status === "closed" || status === "abandoned";
}
