import { isApiError } from "../../shared/api/api-error.ts";
import { phoneFrom } from "./phone-from.ts";
import type { OpenChat } from "./open-chat.ts";

/** A repeat changes nothing, so a lost answer is simply asked for again by the person. */
export async function askCallBack(open: OpenChat | null, phone: string): Promise<string | null> {
  if (open === null) return "unknown";
  try {
    await open.api.callBack(open.conversationId, phoneFrom(phone));
    void open.refresh();
    return null;
  } catch (error) {
    return isApiError(error) ? error.code : "unknown";
  }
}
