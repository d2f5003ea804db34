import { isApiError } from "../../shared/api/api-error.ts";
import type { Message } from "../../shared/api/wire.ts";
import type { OpenChat } from "./open-chat.ts";

/** The system has said that one may ask to be called, and nobody has asked since. */
export const callBackOffered = (messages: readonly Message[]): boolean =>
  messages.findLast(({ event }) => event === "callBackOffered" || event === "callBackAsked")?.event === "callBackOffered";

/** What people write between the digits of a number means nothing. */
export const phoneFrom = (written: string): string => written.normalize("NFKC").replace(/[\s().\-‐–ー]/g, "");

/** A repeat changes nothing, so a lost answer is simply asked for again by the person. */
export async function askCallBack(open: OpenChat | null, phone: string): Promise<string | null> {
  if (open === null) return "unknown";
  try {
    await open.api.callBack(open.conversationId, phoneFrom(phone));
    open.refresh();
    return null;
  } catch (error) {
    return isApiError(error) ? error.code : "unknown";
  }
}
