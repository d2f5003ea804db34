/** Whole days of the reader's own calendar; `to` is the last day and included. `yyyy-MM-dd` both. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export type Preset = "today" | "yesterday" | "week" | "month";

export const presets: readonly Preset[] = ["today", "yesterday", "week", "month"];

const dayText = (at: Date): string => `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;

const shifted = (now: Date, days: number): string => dayText(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));

/** Seven and thirty days end today. */
export const rangeOf = (preset: Preset, now: Date): DayRange => {
  switch (preset) {
    case "today":
      return { from: shifted(now, 0), to: shifted(now, 0) };
    case "yesterday":
      return { from: shifted(now, -1), to: shifted(now, -1) };
    case "week":
      return { from: shifted(now, -6), to: shifted(now, 0) };
    case "month":
      return { from: shifted(now, -29), to: shifted(now, 0) };
  }
};

const midnight = (day: string, plusDays: number): Date => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return new Date(Number(year), Number(month) - 1, Number(date) + plusDays);
};

/** How many days they are; `to` counts. */
export const daysOf = ({ from, to }: DayRange): number => Math.round((midnight(to, 1).getTime() - midnight(from, 0).getTime()) / 86_400_000);

/** The moments at which it begins and, excluded, ends; null for days that cannot be or are in the wrong order. */
export const momentsOf = ({ from, to }: DayRange): { readonly from: string; readonly to: string } | null => {
  const [begin, end] = [midnight(from, 0), midnight(to, 1)];
  return Number.isNaN(begin.getTime()) || Number.isNaN(end.getTime()) || begin >= end ? null : { from: begin.toISOString(), to: end.toISOString() };
};
