import { language, words } from "./words.js";

const digits = (value, most) => new Intl.NumberFormat(language(), { maximumFractionDigits: most }).format(value);

/** Three digits that matter, as people say them. */
export function duration(ms) {
  const w = words();
  const gap = language() === "ja" ? "" : " ";
  if (ms < 1000) return `${digits(ms, ms < 10 ? 2 : ms < 100 ? 1 : 0)} ${w.ms}`;
  if (ms < 59_950) return `${digits(ms / 1000, ms < 10_000 ? 2 : 1)}${gap}${w.s}`;
  const [minutes, seconds] = [Math.floor(ms / 60_000), Math.floor((ms % 60_000) / 1000)];
  if (minutes < 60) return `${minutes}${gap}${w.min}${seconds ? `${gap}${seconds}${gap}${w.s}` : ""}`;
  return `${Math.floor(minutes / 60)}${gap}${w.hour}${minutes % 60 ? `${gap}${minutes % 60}${gap}${w.min}` : ""}`;
}

/** A count or a rate: few digits, never an empty 0.00. */
export const amount = (value) => digits(value, Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2);

export const percent = (share) => new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 1 }).format(share);

const pad = (value, length) => String(value).padStart(length, "0");

/** Time of day here, to the millisecond. */
export function clock(unixMs) {
  const at = new Date(unixMs);
  return `${pad(at.getHours(), 2)}:${pad(at.getMinutes(), 2)}:${pad(at.getSeconds(), 2)}.${pad(at.getMilliseconds(), 3)}`;
}

export const day = (unixMs) => new Intl.DateTimeFormat(language(), { dateStyle: "medium" }).format(new Date(unixMs));

export const short = (id) => (id.length > 12 ? `${id.slice(0, 8)}…` : id);

/** What an attribute holds, in one line. */
export const plain = (value) => (typeof value === "object" && value !== null ? JSON.stringify(value) : String(value));

/** Last part of a dotted name: enough where the whole stands beside it. */
export const leaf = (name) => name.split(".").at(-1);
