import { isApiError } from "../../shared/api/api-error.ts";
import { addressFrom, refusalOf, type Wish } from "../session/wish.ts";
import type { WidgetSession } from "../session/widget-session.ts";

/** Answers with the code of a refusal, null when it is agreed. A repeat changes nothing. */
export async function agree(session: WidgetSession, wish: Wish): Promise<string | null> {
  const refused = refusalOf(wish, session.locale);
  if (refused !== null) return refused;
  return attempt(session, (chat) => chat.api.followUp(chat.conversationId, wish.channel, addressFrom(wish, session.locale)));
}

export async function stop(session: WidgetSession): Promise<string | null> {
  return attempt(session, (chat) => chat.api.stopFollowUp(chat.conversationId));
}

async function attempt(session: WidgetSession, work: (chat: NonNullable<WidgetSession["chat"]>) => Promise<unknown>): Promise<string | null> {
  const { chat } = session;
  if (chat === null) return "failed";
  try {
    await work(chat);
    await chat.refresh();
    return null;
  } catch (error) {
    return isApiError(error) ? (error.status === 0 ? "offline" : error.code) : "failed";
  }
}
