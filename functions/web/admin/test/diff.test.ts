import { describe, expect, it } from "vitest";
import { changesBetween } from "../document/diff.ts";
import { append, moveBy, type Node, removeAt, set } from "../document/tree.ts";
import { organisation } from "./given.ts";

const base = organisation();
const found = (after: Node) => changesBetween(base, after).map(({ kind, where }) => `${kind} ${where.join("/")}`);

describe("changesBetween", () => {
  it("nothing_IsNothing", () => expect(found(organisation({ version: 9 }))).toEqual([]));

  it("field_OfANamedItem_IsFoundByItsName", () => {
    expect(found(set(base, ["queues", 0, "offerTtlSeconds"], 30))).toEqual(["changed queues/support/offerTtlSeconds"]);
    expect(found(set(base, ["operators", 0, "skills", "french"], 7))).toEqual(["changed operators/hana/skills/french"]);
  });

  it("item_AddedOrRemoved_IsOneChange", () => {
    expect(found(append(base, ["queues"], { queue: "vip", name: "VIP" }))).toEqual(["added queues/vip"]);
    expect(found(removeAt(base, ["queues"], 0))).toEqual(["removed queues/support"]);
  });

  it("order_OfNamedItems_IsItsOwnChange", () => expect(found(moveBy(base, ["queues"], 0, 1))).toEqual(["order queues"]));

  it("list_OfWords_IsComparedWhole", () => {
    expect(changesBetween(base, set(base, ["operators", 0, "queues"], ["support", "sales"]))).toEqual([
      { kind: "changed", where: ["operators", "hana", "queues"], before: ["support"], after: ["support", "sales"] },
    ]);
  });

  it("field_TakenAway_HasNoAfter", () => {
    expect(changesBetween(base, set(base, ["queues", 1, "autoConnect"], undefined))[0]).toMatchObject({ before: true, after: undefined });
  });
});
