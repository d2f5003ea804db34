import type { Attempt } from "../../session/webhooks.ts";
import { has, type Words } from "../../words/words.ts";

/** What came of a call, in words. */
export const attemptWords = ({ status, fault, ms }: Attempt, t: Words): string => {
  if (status !== null) return t("hook.answered", { status, ms });
  const key = `fault.${fault ?? ""}`;
  return has(key) ? t(key) : (fault ?? "");
};

export const isTaken = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300;

export const timeText = (at: string, t: Words): string =>
  at === "" ? "" : new Date(at).toLocaleString(t.locale === "ja" ? "ja-JP" : "en-GB", { dateStyle: "medium", timeStyle: "medium" });
