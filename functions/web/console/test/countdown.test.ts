import { describe, expect, it } from "vitest";
import { countdown } from "../src/offers/countdown.ts";
import { at, noonMs } from "./given.ts";

describe("countdown", () => {
  it("countdown_Fresh_IsFull", () => {
    expect(countdown(at(20), noonMs, 20_000)).toEqual({ leftMs: 20_000, seconds: 20, share: 1, over: false });
  });

  it("countdown_LastMoment_ReadsOne", () => {
    expect(countdown(at(20), noonMs + 19_999, 20_000)).toMatchObject({ seconds: 1, over: false });
  });

  it("countdown_AtTheEnd_IsOver", () => {
    expect(countdown(at(20), noonMs + 20_000, 20_000)).toEqual({ leftMs: 0, seconds: 0, share: 0, over: true });
  });

  it("countdown_LongerThanFirstSeen_NeverPassesFull", () => {
    expect(countdown(at(60), noonMs, 20_000).share).toBe(1);
  });

  it("countdown_UnreadableTime_IsOver", () => {
    expect(countdown("soon", noonMs, 20_000).over).toBe(true);
  });
});
