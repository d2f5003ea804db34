import { describe, expect, it } from "vitest";
import { append, get, moveBy, pathText, removeAt, same, set } from "../document/tree.ts";
import { hoursOf, weekdaysLike, withHours } from "../forms/week.ts";
import { organisation } from "./given.ts";

describe("tree", () => {
  it("set_Deep_LeavesEverythingElseAsItWas", () => {
    const before = organisation();
    const after = set(before, ["queues", 0, "offerTtlSeconds"], 30);
    expect(get(after, ["queues", 0, "offerTtlSeconds"])).toBe(30);
    expect(get(after, ["queues", 0, "futureField"])).toEqual({ kept: true });
    expect(get(before, ["queues", 0, "offerTtlSeconds"])).toBe(20);
    expect(get(after, ["queues", 1])).toBe(get(before, ["queues", 1]));
    expect(Object.keys(get(after, ["queues", 0]) as object)).toEqual(Object.keys(get(before, ["queues", 0]) as object));
  });

  it("set_Nothing_TakesTheFieldAway", () => {
    expect(set({ a: 1, b: 2 }, ["a"], undefined)).toEqual({ b: 2 });
    expect(set({ b: 2 }, ["a"], undefined)).toEqual({ b: 2 });
  });

  it("set_MissingParts_AreMade", () => expect(set({}, ["limit", "then"], "wait")).toEqual({ limit: { then: "wait" } }));

  it("lists_AppendRemoveMove_AreNewLists", () => {
    const list = { items: ["a", "b", "c"] };
    expect(append(list, ["items"], "d")).toEqual({ items: ["a", "b", "c", "d"] });
    expect(removeAt(list, ["items"], 1)).toEqual({ items: ["a", "c"] });
    expect(moveBy(list, ["items"], 0, 1)).toEqual({ items: ["b", "a", "c"] });
    expect(moveBy(list, ["items"], 0, -1)).toBe(list);
  });

  it("pathText_IsTheServers", () => expect(pathText(["queues", 0, "skills", 1, "level"])).toBe("queues[0].skills[1].level"));

  it("same_OrderOfFields_DoesNotMatter", () => {
    expect(same({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
  });
});

describe("week", () => {
  const week = [{ day: "wednesday", open: [{ from: "10:00", to: "12:00" }], note: "kept" }];

  it("withHours_NewDay_StandsInOrder", () => {
    const after = withHours(week, "monday", [{ from: "09:00", to: "17:00" }]);
    expect(after.map((day) => (day as { day: string }).day)).toEqual(["monday", "wednesday"]);
    expect(hoursOf(after, "wednesday").place).toBe(1);
  });

  it("withHours_None_ClosesTheDay", () => expect(withHours(week, "wednesday", [])).toEqual([]));

  it("withHours_Known_KeepsWhatElseItHas", () => {
    expect(withHours(week, "wednesday", [{ from: "08:00", to: "09:00" }])[0]).toMatchObject({ note: "kept", open: [{ from: "08:00" }] });
  });

  it("weekdaysLike_Wednesday_FillsFiveDays", () => {
    expect(weekdaysLike(week, "wednesday")).toHaveLength(5);
    expect(hoursOf(weekdaysLike(week, "wednesday"), "sunday").open).toEqual([]);
  });
});
