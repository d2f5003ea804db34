import type { Mark, Marks } from "../api/wire.ts";

/** What became of a message on the other side. */
export type Delivery = "sent" | "delivered" | "read";

/** `mark` is the other side's; a message without a number is only sent. */
export function deliveryOf(seq: number | undefined, mark: Mark): Delivery {
  if (seq === undefined) return "sent";
  return seq <= mark.read ? "read" : seq <= mark.delivered ? "delivered" : "sent";
}

/** Marks only rise: the higher number of both wins, whatever came first. The same object comes back when nothing rose. */
export function withMarks<S extends { marks: Marks }>(state: S, news: Partial<Marks> | undefined): S {
  const marks = { customer: risen(state.marks.customer, news?.customer), staff: risen(state.marks.staff, news?.staff) };
  return marks.customer === state.marks.customer && marks.staff === state.marks.staff ? state : { ...state, marks };
}

/** What was read has been received. */
function risen(mark: Mark, news: Partial<Mark> | undefined): Mark {
  const read = Math.max(mark.read, news?.read ?? 0);
  const delivered = Math.max(mark.delivered, news?.delivered ?? 0, read);
  return read === mark.read && delivered === mark.delivered ? mark : { delivered, read };
}
