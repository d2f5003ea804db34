import type { Message } from "../wire/contract.ts";
import type { Mark, Marks } from "../wire/talk.ts";

export type Reached = "sent" | "delivered" | "read";

/** How far a message to the customer got. Null where that is not said here: texts to phones have states of their own, and nobody reads notes. */
export const reachedBy = (message: Message, marks: Marks | null): Reached | null => {
  if (message.withdrawn || message.erased) return null;
  const toCustomer = message.seq !== null && message.kind !== "event" && message.author.role !== "customer";
  if (!toCustomer || message.delivery !== null || marks === null || message.seq === null) return null;
  if (message.seq <= marks.customer.read) return "read";
  return message.seq <= marks.customer.delivered ? "delivered" : "sent";
};

/** The newest message of each kind of progress: there it is said in words, everywhere else it is a sign. */
export const newestOfEach = (entries: readonly Message[], marks: Marks | null): readonly string[] =>
  (["sent", "delivered", "read"] as const).flatMap((reached) => entries.findLast((entry) => reachedBy(entry, marks) === reached)?.messageId ?? []);

const further = (a: Mark, b: Mark): Mark => ({ delivered: Math.max(a.delivered, b.delivered), read: Math.max(a.read, b.read) });

/** Both together: nobody unreads anything, so an older report changes nothing. */
export const furthest = (a: Marks | null, b: Marks | null): Marks | null => {
  if (a === null || b === null) return a ?? b;
  return { customer: further(a.customer, b.customer), staff: further(a.staff, b.staff) };
};
