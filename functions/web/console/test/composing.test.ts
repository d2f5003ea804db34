import { describe, expect, it } from "vitest";
import { modesFor } from "../src/desk/composing.ts";
import type { Conversation } from "../src/wire/contract.ts";
import { conversation } from "./given.ts";

describe("modesFor", () => {
  it.each([
    ["owner", false, ["reply", "note"]],
    ["conferencing", false, ["reply", "whisper"]],
    ["supervising", true, ["reply", "whisper"]],
    ["consulting", false, ["whisper"]],
    ["monitoring", true, ["whisper"]],
    [null, true, ["whisper"]],
    [null, false, []],
  ] as [Conversation["role"], boolean, string[]][])("modesFor_%s_SpeaksOnlyWhereSeen", (role, watches, modes) => {
    expect(modesFor(conversation("emma"), role, watches)).toEqual(modes);
  });

  it("modesFor_Over_LeavesNotesToTheOwner", () => {
    expect(modesFor(conversation("emma", { state: "wrapUp" }), "owner", false)).toEqual(["note"]);
    expect(modesFor(conversation("emma", { state: "closed" }), "supervising", true)).toEqual([]);
  });
});
