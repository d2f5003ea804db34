import type { CustomerSummary, LocalNames, Message, Named } from "../wire/contract.ts";
import { has, type Words } from "./words.ts";

/** Anonymous visitors have a name too, so that a sentence about them reads well. */
export const nameOf = (customer: CustomerSummary, t: Words): string => customer.name ?? customer.phone ?? customer.email ?? t("customer.visitor");

/** A short length for dense places: 45s, 12m, 3h, 2d. */
export const span = (ms: number, t: Words): string => {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  if (seconds < 60) return t("span.seconds", { n: seconds });
  if (seconds < 3_600) return t("span.minutes", { n: Math.floor(seconds / 60) });
  if (seconds < 86_400) return t("span.hours", { n: Math.floor(seconds / 3_600) });
  return t("span.days", { n: Math.floor(seconds / 86_400) });
};

/** 1:05, for timers that count visibly. */
export const clockSpan = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** 4:26:41 for what may take a day; 26:41 below an hour. */
export const longSpan = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 3_600) return clockSpan(seconds * 1_000);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

export const slaName = (kind: string, t: Words): string => {
  const code = kind.toLowerCase();
  if (code.includes("first")) return t("sla.first");
  if (code.includes("next")) return t("sla.next");
  if (code.includes("resol")) return t("sla.resolution");
  return t("sla.other");
};

/** A language by its own tag, in the operator's language; the tag itself where it is none. */
export const languageName = (tag: string, t: Words): string => {
  try {
    return new Intl.DisplayNames([t.locale], { type: "language" }).of(tag) ?? tag;
  } catch {
    // What a visitor's browser sends is not always a language tag.
    return tag;
  }
};

/** A moment for dense places: the day is left out today, the year this year. */
export const dateTime = (at: Date, now: Date, t: Words): string => {
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const today = at.toDateString() === now.toDateString();
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(t.locale === "ja" ? "ja-JP" : "en-GB", today ? time : { day: "numeric", month: "short", ...year, ...time }).format(
    at,
  );
};

/** Why somebody gets no work; an unknown code as it is, which is better than silence. */
export const whyWords = (code: string, t: Words): string => {
  const key = `why.${code}`;
  return has(key) ? t(key) : code;
};

/** What the organisation calls it in the operator's language, in another one where it has none; null where it says nothing. */
export const namedIn = (names: LocalNames, t: Words): string | null => names[t.locale] ?? names.en ?? names.ja;

/** The same of something that always has a name. */
export const calledIn = ({ name, names }: Named, t: Words): string => names?.[t.locale] || names?.en || name;

export const channelName = (channel: string, t: Words): string => {
  const key = `channel.${channel}`;
  return has(key) ? t(key) : channel;
};

export const stateName = (state: string, t: Words): string => {
  const key = `state.${state}`;
  return has(key) ? t(key) : state;
};

/** A message in one line: its text, or what it is where it has none. */
export const briefWords = ({ text, attachments, withdrawn, erased }: Message, t: Words): string => {
  if (erased) return t("message.erased");
  if (withdrawn) return t("message.withdrawn");
  return text !== "" || attachments.length === 0 ? text : t("file.count", { count: attachments.length });
};
