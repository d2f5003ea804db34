import { describe, expect, it } from "vitest";
import { merge } from "../document/merge.ts";
import { append, get, removeAt, set } from "../document/tree.ts";
import { organisation } from "./given.ts";

const base = organisation();
const published = (document: unknown) => set(document as never, ["version"], 4);

describe("merge", () => {
  it("differentFields_OfOneItem_AreBothKept", () => {
    const mine = set(base, ["queues", 0, "offerTtlSeconds"], 30);
    const theirs = published(set(base, ["queues", 0, "name"], "Help"));
    const { document, clashes } = merge(base, mine, theirs);
    expect(get(document, ["queues", 0])).toMatchObject({ offerTtlSeconds: 30, name: "Help", futureField: { kept: true } });
    expect(get(document, ["version"])).toBe(4);
    expect(clashes).toEqual([]);
  });

  it("sameField_MineStaysAndIsNamed", () => {
    const { document, clashes } = merge(base, set(base, ["name"], "Mine"), published(set(base, ["name"], "Theirs")));
    expect(get(document, ["name"])).toBe("Mine");
    expect(clashes).toEqual([["name"]]);
  });

  it("sameField_SameValue_IsNoClash", () => {
    expect(merge(base, set(base, ["name"], "New"), published(set(base, ["name"], "New"))).clashes).toEqual([]);
  });

  it("items_AddedOnBothSides_AreAllThere", () => {
    const mine = append(base, ["queues"], { queue: "vip", name: "VIP" });
    const theirs = published(append(base, ["queues"], { queue: "spare", name: "Spare" }));
    const { document } = merge(base, mine, theirs);
    expect((get(document, ["queues"]) as { queue: string }[]).map(({ queue }) => queue)).toEqual(["support", "sales", "spare", "vip"]);
  });

  it("item_RemovedThereAndUntouchedHere_IsGone", () => {
    const { document, clashes } = merge(base, set(base, ["name"], "Mine"), published(removeAt(base, ["queues"], 1)));
    expect(get(document, ["queues"])).toHaveLength(1);
    expect(clashes).toEqual([]);
  });

  it("item_RemovedThereAndChangedHere_StaysAndIsNamed", () => {
    const { document, clashes } = merge(base, set(base, ["queues", 1, "name"], "Shop"), published(removeAt(base, ["queues"], 1)));
    expect(get(document, ["queues", 1, "name"])).toBe("Shop");
    expect(clashes).toEqual([["queues", "sales"]]);
  });
});
