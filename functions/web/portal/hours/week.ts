import type { DayHours } from "../../shared/api/wire.ts";
import type { Locale } from "../../shared/i18n/translator.ts";

export const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Day = (typeof days)[number];

export interface WeekRow {
  readonly day: Day;
  readonly name: string;
  readonly today: boolean;
  /** Ascending; empty means closed. */
  readonly open: readonly { readonly from: string; readonly to: string }[];
}

/** Any Monday will do: only its name is used. */
const aMondayMs = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

export const dayName = (day: Day, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(aMondayMs + days.indexOf(day) * dayMs);

/** The day of the week where the queue is, which may not be the visitor's. */
export const dayIn = (zone: string | null, at: Date): Day => {
  const name = new Intl.DateTimeFormat("en-US", { weekday: "long", ...(zone === null ? {} : { timeZone: zone }) }).format(at).toLowerCase();
  return days.find((day) => day === name) ?? "monday";
};

/** Monday to Sunday, every day once. */
export const weekOf = (hours: readonly DayHours[], zone: string | null, now: Date, locale: Locale): readonly WeekRow[] => {
  const today = dayIn(zone, now);
  return days.map((day) => ({
    day,
    name: dayName(day, locale),
    today: day === today,
    open: hours
      .filter((each) => each.day.toLowerCase() === day)
      .flatMap((each) => each.open)
      .map(({ from, to }) => ({ from: from.slice(0, 5), to: to.slice(0, 5) }))
      .sort((a, b) => a.from.localeCompare(b.from)),
  }));
};

/** Round the clock: said in one line instead of seven equal ones. */
export const isAlwaysOpen = (week: readonly WeekRow[]): boolean =>
  week.every(({ open }) => open.length === 1 && open[0]?.from === "00:00" && (open[0].to === "24:00" || open[0].to === "00:00"));

/** Whether the visitor's clock shows another time than the queue's. */
export const isElsewhere = (zone: string | null, now: Date, here?: string): boolean => zone !== null && wall(now, zone) !== wall(now, here);

const wall = (at: Date, zone: string | undefined): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeStyle: "short", ...(zone === undefined ? {} : { timeZone: zone }) }).format(at);
