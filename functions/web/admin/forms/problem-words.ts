import type { Problem } from "../document/problems.ts";
import { has, type Words } from "../words/words.ts";

const range = /(-?[\d.]+) to (-?[\d.]+)/;

/** What the server says in its own language is exact; other readers get our words for it, with the figures that it names. */
export const problemWords = ({ code, detail }: Problem, t: Words): string => {
  const key = `problem.${code}`;
  if (t.locale === "en" && detail !== "") return detail;
  if (!has(key)) return detail === "" ? code : detail;
  const [, min = "", max = ""] = range.exec(detail) ?? [];
  const words = t(key, { min, max });
  // Where our words only say what it is about, the server says what is wrong.
  return vague.has(code) ? `${words} (${detail})` : words;
};

const vague: ReadonlySet<string> = new Set(["invalid_calendar", "invalid_service_level", "too_many", "unknown_value"]);
