export type Unit = "seconds" | "minutes" | "hours" | "days";

export const unitSeconds: Readonly<Record<Unit, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

export const units: readonly Unit[] = ["seconds", "minutes", "hours", "days"];

/** The largest unit in which it is a whole number: 90 are seconds, 120 are two minutes. */
export const unitOf = (seconds: number): Unit =>
  seconds === 0 ? "seconds" : ([...units].reverse().find((unit) => seconds % unitSeconds[unit] === 0) ?? "seconds");

/** Rounded to what a field can show. */
export const amountIn = (seconds: number, unit: Unit): number => Math.round((seconds / unitSeconds[unit]) * 1_000) / 1_000;

/** Null for what is no number. */
export const secondsFrom = (amount: string, unit: Unit): number | null => {
  const number = amount.trim() === "" ? Number.NaN : Number(amount);
  return Number.isFinite(number) && number >= 0 ? number * unitSeconds[unit] : null;
};
