import type { Message } from "../wire/contract.ts";
import { has, type WordKey, type Words } from "../words/words.ts";
import { isEvent } from "./thread.ts";

/** Steps of routing that the next entry tells better; the supervisors' view has them all. */
const hidden: ReadonlySet<string> = new Set(["queued", "offerMade", "offerWithdrawn", "transferOffered", "wrapUpDone"]);

/** What the operator reads of an event: words of their own language for what is known, else what the customer was told. */
export const happening = (message: Message): WordKey | null => {
  const key = `event.${message.event ?? ""}`;
  return has(key) ? key : null;
};

/** Whether an entry has anything to show. */
export const isShown = (message: Message): boolean =>
  !isEvent(message) || (!hidden.has(message.event ?? "") && (happening(message) !== null || message.text !== ""));

/** A step of routing in words, also one that conversations do not show; an unknown one by its code. */
export const happeningWords = (kind: string, who: string, t: Words): string => {
  for (const key of [`event.${kind}`, `fact.${kind}`]) if (has(key)) return t(key, { who, text: "" });
  return kind;
};
