import { describe, expect, it } from "vitest";
import { furthest, newestOfEach, reachedBy } from "../src/conversation/marks.ts";
import type { Marks } from "../src/wire/talk.ts";
import { message, note } from "./given.ts";

const marks = (delivered: number, read: number): Marks => ({ customer: { delivered, read }, staff: { delivered: 0, read: 0 } });

describe("marks", () => {
  it.each([
    [1, "read"],
    [2, "delivered"],
    [3, "sent"],
  ])("reachedBy_Message%i_Is_%s", (seq, reached) => expect(reachedBy(message(seq, "operator", "a"), marks(2, 1))).toBe(reached));

  it.each([
    ["of the customer", message(1, "customer", "a")],
    ["a note", note(1, "n")],
    ["an event", message(1, "system", "", { kind: "event", event: "connected" })],
    ["a text to a phone", message(1, "operator", "a", { delivery: "sent" })],
    ["withdrawn", message(1, "operator", "", { withdrawn: true })],
    ["erased", message(1, "operator", "", { erased: true })],
  ])("reachedBy_What_Is_%s_IsNotSaid", (_, entry) => expect(reachedBy(entry, marks(9, 9))).toBeNull());

  it("reachedBy_ServerSaysNothing_ClaimsNothing", () => expect(reachedBy(message(1, "operator", "a"), null)).toBeNull());

  it("furthest_OlderReport_TakesNothingBack", () => {
    expect(furthest(marks(5, 4), marks(3, 2))).toEqual(marks(5, 4));
    expect(furthest(marks(5, 1), marks(3, 2))).toEqual(marks(5, 2));
    expect(furthest(null, marks(1, 1))).toEqual(marks(1, 1));
  });

  it("newestOfEach_SaysEachStateOnce", () => {
    const talk = [1, 2, 3, 4, 5].map((seq) => message(seq, "operator", "a"));
    expect(newestOfEach(talk, marks(4, 2))).toEqual(["m5", "m4", "m2"]);
  });
});
