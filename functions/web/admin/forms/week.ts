import { listOf, type Node, treeOf } from "../document/tree.ts";

export const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Day = (typeof days)[number];

export interface DayHours {
  /** Where the day stands in the list; -1 when it does not. */
  readonly place: number;
  readonly open: readonly Node[];
}

export const hoursOf = (week: readonly Node[], day: Day): DayHours => {
  const place = week.findIndex((item) => treeOf(item)["day"] === day);
  return { place, open: place < 0 ? [] : listOf(treeOf(week[place])["open"]) };
};

/** The week with other hours on one day, in the order of days; a day without hours is not listed. */
export const withHours = (week: readonly Node[], day: Day, open: readonly Node[]): readonly Node[] => {
  const others = week.filter((item) => treeOf(item)["day"] !== day);
  const all = open.length === 0 ? others : [...others, { ...treeOf(week[hoursOf(week, day).place]), day, open }];
  const order = (item: Node): number => days.indexOf(treeOf(item)["day"] as Day);
  return [...all].sort((a, b) => order(a) - order(b));
};

/** Monday to Friday like one of them. */
export const weekdaysLike = (week: readonly Node[], day: Day): readonly Node[] => {
  const { open } = hoursOf(week, day);
  return days.slice(0, 5).reduce<readonly Node[]>((all, each) => withHours(all, each, open), week);
};
