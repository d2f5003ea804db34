import { isFromCustomer } from "../conversation/thread.ts";
import type { Message } from "../wire/contract.ts";
import type { DeskEvent } from "./events.ts";
import type { DeskState } from "./state.ts";
import type { Store } from "./store.ts";

/**
 * Tells of every newest customer message once, however it came: pushed, caught up or polled.
 * What was there when a conversation was opened is not news.
 */
export const herald = (store: Store<DeskState, DeskEvent>, tell: (conversationId: string, message: Message) => void): void => {
  const heard = new Map<string, number>();
  store.subscribe(() => {
    for (const { conversationId } of store.state.held) {
      const thread = store.state.threads[conversationId];
      const before = heard.get(conversationId);
      if (!thread?.loaded || thread.lastSeq === before) continue;
      heard.set(conversationId, thread.lastSeq);
      const last = thread.entries.findLast(isFromCustomer);
      if (before !== undefined && last !== undefined && (last.seq ?? 0) > before) tell(conversationId, last);
    }
  });
};
