import type { LocalNames, PresenceStatus, Reason } from "../wire/contract.ts";
import { namedIn } from "../words/phrases.ts";
import { has, type WordKey, type Words } from "../words/words.ts";

/** Offered beside *away* until the organisation's own are known. */
const usual = ["lunch", "break", "meeting", "training", "followUp"] as const;

const none: LocalNames = { en: null, ja: null };

export const usualReasons: readonly Reason[] = usual.map((code) => ({ code, names: none }));

/** The organisation's word for it, ours, or the code itself. */
export const reasonWord = (code: string, reasons: readonly Reason[], t: Words): string => {
  const names = reasons.find((reason) => reason.code === code)?.names ?? none;
  const key = `reason.${code}`;
  return namedIn(names, t) ?? (has(key) ? t(key as WordKey) : code);
};

/** A status as people say it: "Lunch" rather than "Away". */
export const reasonName = (status: PresenceStatus, reason: string | null, reasons: readonly Reason[], t: Words): string =>
  status === "away" && reason !== null ? reasonWord(reason, reasons, t) : t(`presence.${status}`);
