import { list, number, object, text } from "../../../shared/api/json.ts";
import type { Consent, ConsentState, Reach } from "./reach.ts";

export const readReach = (value: unknown): Reach | null => {
  const json = object(value);
  const channel = text(json["channel"]);
  if (channel === null) return null;
  const blocked = object(json["blocked"]);
  const code = text(blocked["code"]);
  return {
    channel,
    ours: text(json["ours"]) ?? "",
    theirs: text(json["theirs"]) ?? "",
    blocked: code === null ? null : { code, at: text(blocked["at"]) },
    quietUntil: text(json["quietUntil"]),
    segmentsMax: number(json["segmentsMax"]),
  };
};

const states: ReadonlySet<string> = new Set(["optedIn", "optedOut"]);

const readState = (value: unknown): ConsentState => {
  const state = text(value) ?? "";
  return states.has(state) ? (state as ConsentState) : "unknown";
};

export const readConsent = (value: unknown): Consent => ({
  state: readState(object(value)["state"]),
  history: list(object(value)["history"])
    .map((item) => {
      const json = object(item);
      return {
        at: text(json["at"]) ?? "",
        state: readState(json["state"]),
        by: text(json["by"]) ?? text(json["source"]),
        reason: text(json["reason"]),
      };
    })
    .sort((a, b) => b.at.localeCompare(a.at)),
});
