import { describe, expect, it } from "vitest";
import { type ClockWindow, narrow, offsetMs } from "../src/desk/clock.ts";

const sampleAt = (localMs: number, aheadMs: number, tripMs: number) => ({
  sentMs: localMs,
  receivedMs: localMs + tripMs,
  serverMs: Math.floor((localMs + tripMs / 2 + aheadMs) / 1_000) * 1_000,
});

describe("clock", () => {
  it("offsetMs_NothingKnown_IsZero", () => {
    expect(offsetMs(null)).toBe(0);
  });

  it("offsetMs_ClocksAgree_StaysExactlyZero", () => {
    const known = [100, 460, 720, 910].reduce<ClockWindow | null>((window, localMs) => narrow(window, sampleAt(localMs, 0, 40)), null);
    expect(offsetMs(known)).toBe(0);
  });

  it.each([90_000, -45_250, 3_700])("narrow_ServerAheadBy%dMs_IsFoundWithinTheHeadersAge", (aheadMs) => {
    const moments = [13, 217, 381, 566, 742, 931, 1_100, 1_450];
    const known = moments.reduce<ClockWindow | null>((window, localMs) => narrow(window, sampleAt(localMs, aheadMs, 30)), null);
    expect(Math.abs(offsetMs(known) - aheadMs)).toBeLessThanOrEqual(1_000);
  });

  it("narrow_ClockWasSet_BelievesTheNewest", () => {
    const before = narrow(null, sampleAt(500, 0, 20));
    const after = narrow(before, sampleAt(800, 600_000, 20));
    expect(Math.abs(offsetMs(after) - 600_000)).toBeLessThan(2_020);
  });
});
