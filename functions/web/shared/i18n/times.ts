import type { Locale } from "./translator.ts";

const tag = { en: "en-GB", ja: "ja-JP" } as const;

/** 14:05 */
export function clockTime(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag[locale], { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** 14:05:09 */
export function secondsTime(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag[locale], { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
}

/** 20 Nov, 14:05:09 */
export function dayTime(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag[locale], { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
}

/** Today, yesterday, tomorrow, or the date; as a heading. */
export function dayName(at: Date, now: Date, locale: Locale): string {
  return capital(dayInText(at, now, locale));
}

/** The same inside a sentence. */
export function dayInText(at: Date, now: Date, locale: Locale): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(tag[locale], { weekday: "short", day: "numeric", month: "long", ...year }).format(at);
}

/** A rough length for people: under a minute in seconds, then minutes, then hours. */
export function duration(seconds: number, locale: Locale): string {
  const [value, unit] = seconds < 60 ? [seconds, "second"] : seconds < 3600 ? [seconds / 60, "minute"] : [seconds / 3600, "hour"];
  const rounded = Math.max(1, Math.ceil(value as number));
  const text = new Intl.NumberFormat(tag[locale], { style: "unit", unit: unit as string, unitDisplay: "long" }).format(rounded);
  // Japanese sets no space between number and unit in running text.
  return locale === "ja" ? text.replace(/\s/g, "") : text;
}

const startOfDay = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
