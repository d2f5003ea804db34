import type { FollowUpChannel } from "../../shared/api/wire.ts";
import type { WidgetState } from "./widget-state.ts";

export interface AgreedFollowUp {
  channel: FollowUpChannel;
  /** null where only the record tells that something was agreed, such as on another device. */
  address: string | null;
}

/** What happens to answers when the customer has left: what the server says, else what this browser or the record remembers. */
export function agreedFollowUp({ conversation, chat }: Pick<WidgetState, "conversation" | "chat">): AgreedFollowUp | null {
  const said = conversation?.head?.followUp;
  if (said !== undefined) return said;
  const last = conversation?.messages.findLast(({ event = "" }) => ["followUpConsented", "followUpStopped", "optedOut"].includes(event));
  if (last !== undefined && last.event !== "followUpConsented") return null;
  return chat?.followUp ?? (last === undefined ? null : { channel: last.text.includes("@") ? "email" : "sms", address: null });
}
