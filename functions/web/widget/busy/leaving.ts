import { isApiError } from "../../shared/api/api-error.ts";
import type { FollowUpChannel } from "../../shared/api/wire.ts";
import type { WidgetSession } from "../session/widget-session.ts";

/**
 * Leaves what was to begin a chat, answered by text or mail to an address that its owner agreed to. The id is made from the chat's, so that a
 * repeat, even after a reload, leaves nothing twice. Answers with the code of a refusal, null when it is kept.
 */
export async function leaveMessage({ arrival, state }: WidgetSession, channel: FollowUpChannel, address: string): Promise<string | null> {
  const chat = arrival.starter.pending();
  const { busy } = state.value;
  if (chat === null || busy === null) return "failed";
  const { startId, queue, customer, text, page } = chat;
  try {
    await arrival.api.leave({ startId: `${startId}.left`, queue, customer, text: text ?? "", ...(page ? { page } : {}), answer: { channel, address, consent: true } });
  } catch (error) {
    return isApiError(error) ? (error.status === 0 ? "offline" : error.code) : "failed";
  }
  arrival.starter.drop();
  // Taken meanwhile, it is said twice, which is better than not at all.
  if (state.value.busy !== null) state.patch({ busy: { ...busy, left: address } });
  return null;
}
