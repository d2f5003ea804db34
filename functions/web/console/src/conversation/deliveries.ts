import type { Message } from "../wire/contract.ts";

/** The way of a text to a phone. What ends it (`failed`, `unknown`) is not on the way: sending again begins anew from there. */
const way: readonly string[] = ["pending", "scheduled", "sending", "sent", "delivered"];

/** Whether a report tells of a step that the text has behind it: reports overtake each other. */
export const isLateReport = (known: string | null, told: string | null): boolean => {
  const [before, after] = [way.indexOf(known ?? ""), way.indexOf(told ?? "")];
  return before >= 0 && after >= 0 && after < before;
};

/** The arrived copy of a message, with what is known of its delivery kept where the copy is older in this one respect. */
export const withDelivery = (known: Message | undefined, arrived: Message): Message =>
  known !== undefined && isLateReport(known.delivery, arrived.delivery)
    ? { ...arrived, delivery: known.delivery, deliveryReason: known.deliveryReason, deliveryAt: known.deliveryAt }
    : arrived;

/** Whether the operator may have it sent once more. */
export const canResend = (message: Message): boolean =>
  !message.withdrawn && !message.erased && (message.delivery === "failed" || message.delivery === "unknown");

/** The newest report about one of the entries; the same entries when it changes nothing. */
export const delivered = (entries: readonly Message[], messageId: string, delivery: string, deliveryReason: string | null): readonly Message[] => {
  const known = entries.find((entry) => entry.messageId === messageId);
  if (known === undefined || isLateReport(known.delivery, delivery)) return entries;
  if (known.delivery === delivery && known.deliveryReason === deliveryReason) return entries;
  return entries.map((entry) => (entry === known ? { ...entry, delivery, deliveryReason } : entry));
};
