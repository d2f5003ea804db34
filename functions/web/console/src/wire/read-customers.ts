import { list, object, text } from "../../../shared/api/json.ts";
import type { CustomerAddress, CustomerChange, ErasureResult } from "./customers.ts";

export const readAddresses = (value: unknown): readonly CustomerAddress[] =>
  list(value)
    .map((item) => {
      const json = object(item);
      return { channel: text(json["channel"]) ?? "", address: text(json["address"]) ?? "", verified: json["verified"] === true, since: text(json["since"]) };
    })
    .filter(({ address }) => address !== "");

/** The newest first. */
export const readChanges = (value: unknown): readonly CustomerChange[] =>
  list(value)
    .map((item) => {
      const json = object(item);
      return { at: text(json["at"]) ?? "", by: text(json["by"]), action: text(json["action"]) ?? "", other: text(json["other"]) };
    })
    .sort((a, b) => b.at.localeCompare(a.at));

export const readErasure = (value: unknown): ErasureResult => ({
  erased: list(object(value)["erased"]).length,
  held: list(object(value)["held"]).length,
});
