// The edge: unknown JSON in, values of one kind out. What is missing or of another kind becomes null or empty, so that nothing further in has to ask.

export type Json = Readonly<Record<string, unknown>>;

export const object = (value: unknown): Json => (typeof value === "object" && value !== null ? (value as Json) : {});
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
export const number = (value: unknown): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);
export const texts = (value: unknown): readonly string[] => list(value).map(text).filter((item) => item !== null);
