import type { FollowUpChannel } from "../../shared/api/wire.ts";
import type { WidgetState } from "./widget-state.ts";

export interface FollowUpStanding {
  /** null: nothing was agreed. */
  agreed: { channel: FollowUpChannel; address: string } | null;
  /** Ways that may be agreed on; empty: none. */
  offered: readonly FollowUpChannel[];
}

/** What happens to answers when the customer has left, as the server says. */
export function followUpStanding({ conversation }: Pick<WidgetState, "conversation">): FollowUpStanding {
  const { followUp, followUpChannels: offered = [] } = conversation?.head ?? {};
  return { agreed: followUp?.channel && followUp.address ? { channel: followUp.channel, address: followUp.address } : null, offered };
}
