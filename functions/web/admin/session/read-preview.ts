import { list, number, object, text, texts } from "../../shared/api/json.ts";

export interface PreviewCandidate {
  readonly operator: string;
  readonly name: string;
  readonly eligible: boolean;
  readonly rank: number | null;
  readonly reasons: readonly string[];
  readonly words: { readonly en: string | null; readonly ja: string | null };
}

/** What would happen to a contact now. */
export interface Preview {
  /** The entry rule that applies; null when none does. */
  readonly rule: string | null;
  readonly queue: string | null;
  readonly wouldWait: boolean;
  /** What the queue's limit makes of it; null when there is room. */
  readonly limit: string | null;
  readonly candidates: readonly PreviewCandidate[];
}

export const readPreview = (value: unknown): Preview => {
  const json = object(value);
  return {
    rule: text(json["rule"]) ?? text(object(json["rule"])["name"]),
    queue: text(json["queue"]),
    wouldWait: json["wouldWait"] === true,
    limit: text(json["limit"]),
    candidates: list(json["candidates"]).map((item) => {
      const candidate = object(item);
      const operator = text(candidate["operator"]) ?? "";
      const words = object(candidate["words"]);
      return {
        operator,
        name: text(candidate["name"]) ?? operator,
        eligible: candidate["eligible"] === true,
        rank: number(candidate["rank"]),
        reasons: texts(candidate["reasons"]),
        words: { en: text(words["en"]), ja: text(words["ja"]) },
      };
    }),
  };
};

/** `french:3, billing` as skills with their levels; 1 where none is written. */
export const needsFrom = (written: string): readonly { readonly skill: string; readonly level: number }[] =>
  written
    .split(/[,、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [skill = "", level] = part.split(/[:：]/);
      return { skill: skill.trim(), level: Math.max(1, Number.parseInt(level ?? "1", 10) || 1) };
    });
