import { describe, expect, it } from "vitest";
import { standingOf } from "../src/presence/standing.ts";
import { slaChip } from "../src/work/sla.ts";
import { at, noonMs } from "./given.ts";

const room = { online: true, used: 1, capacity: 3 };
const declared = (why: string | null, status: "available" | "away" | "offline" = "available") => ({
  status,
  reason: null,
  routable: why === null,
  why,
  pendingStatus: null,
  pendingReason: null,
  since: null,
});

describe("standingOf", () => {
  it.each([
    [null, "ready"],
    ["noLease", "noSignal"],
    ["notResponding", "notResponding"],
    ["capacityFull", "full"],
    ["somethingNew", "available"],
  ] as const)("standingOf_Why%s_Is%s", (why, standing) => {
    expect(standingOf(declared(why), room)).toBe(standing);
  });

  it("standingOf_NoPlaceLeft_IsFullThoughRoutable", () => {
    expect(standingOf(declared(null), { ...room, used: 3 })).toBe("full");
  });

  it("standingOf_NoNetwork_NeverReadsReady", () => {
    expect(standingOf(declared(null), { ...room, online: false })).toBe("noSignal");
  });

  it("standingOf_AwayOrOffline_IsWhatWasDeclared", () => {
    expect(standingOf(declared("away", "away"), room)).toBe("away");
    expect(standingOf(declared("offline", "offline"), { ...room, online: false })).toBe("offline");
  });
});

describe("slaChip", () => {
  const sla = (state: string, dueIn: number) => ({ due: at(dueIn), kind: "firstResponse", state });

  it.each([
    ["running", 300, "calm"],
    ["running", 59, "warning"],
    ["running", -1, "breached"],
    ["warning", 300, "warning"],
    ["breached", 300, "breached"],
    ["paused", -5, "paused"],
  ] as const)("slaChip_%sDueIn%ds_Is%s", (state, dueIn, tone) => {
    expect(slaChip(sla(state, dueIn), noonMs)?.tone).toBe(tone);
  });

  it("slaChip_Met_IsGone", () => {
    expect(slaChip(sla("met", 60), noonMs)).toBeNull();
    expect(slaChip(sla("missed", -60), noonMs)).toBeNull();
    expect(slaChip(null, noonMs)).toBeNull();
  });
});
