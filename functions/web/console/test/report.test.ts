import { describe, expect, it } from "vitest";
import { csvOf, totalOf } from "../src/report/numbers.ts";
import { momentsOf, rangeOf } from "../src/report/range.ts";
import { sharesOf, stretchesOf } from "../src/report/stretches.ts";
import { readAdherence, readQueueReport } from "../src/wire/read-report.ts";
import { at, noonMs } from "./given.ts";

describe("range", () => {
  const now = new Date(2026, 2, 1, 15, 30);

  it("rangeOf_AcrossMonths_IsWholeDays", () => {
    expect(rangeOf("today", now)).toEqual({ from: "2026-03-01", to: "2026-03-01" });
    expect(rangeOf("yesterday", now)).toEqual({ from: "2026-02-28", to: "2026-02-28" });
    expect(rangeOf("week", now)).toEqual({ from: "2026-02-23", to: "2026-03-01" });
  });

  it("momentsOf_OneDay_IsFromMidnightToMidnight", () => {
    const moments = momentsOf({ from: "2026-03-01", to: "2026-03-01" });
    expect(Date.parse(moments?.to ?? "") - Date.parse(moments?.from ?? "")).toBe(86_400_000);
  });

  it.each([
    ["2026-03-02", "2026-03-01"],
    ["", "2026-03-01"],
    ["2026-03-01", "soon"],
  ])("momentsOf_%sTo%s_IsNone", (from, to) => {
    expect(momentsOf({ from, to })).toBeNull();
  });
});

describe("numbers", () => {
  const { queues } = readQueueReport({
    queues: [
      {
        queue: "support",
        offered: 10,
        answered: 6,
        abandoned: 3,
        shortAbandoned: 1,
        overflowed: 1,
        stillWaiting: 0,
        answeredInTarget: 4,
        averageWaitSeconds: 60,
        longestWaitSeconds: 300,
      },
      {
        queue: "sales",
        offered: 4,
        answered: 2,
        abandoned: 0,
        shortAbandoned: 0,
        overflowed: 0,
        stillWaiting: 2,
        answeredInTarget: 2,
        averageWaitSeconds: 20,
        longestWaitSeconds: null,
      },
    ],
  });

  it("totalOf_AddsUp", () => {
    const total = totalOf(queues);
    expect(total.offered).toBe(total.answered + total.abandoned + total.overflowed + total.stillWaiting);
    expect(total.slaShare).toBeCloseTo(6 / 11);
    expect(total.averageWaitSeconds).toBe(50);
    expect(total.longestWaitSeconds).toBe(300);
  });

  it("totalOf_Nothing_MeasuresNothing", () =>
    expect(totalOf([])).toMatchObject({ offered: 0, slaShare: null, averageWaitSeconds: null, longestWaitSeconds: null }));

  it("csvOf_Awkward_IsQuotedAndNoFormula", () => {
    expect(
      csvOf([
        ["a,b", 'say "hi"', null, 1.5],
        ["=SUM(A1)", "-1", "x", 0],
      ]),
    ).toBe('"a,b","say ""hi""",,1.5\r\n\'=SUM(A1),\'-1,x,0\r\n');
  });
});

describe("adherence", () => {
  const lines = readAdherence([
    { at: at(0), kind: "declared", status: "available", routable: true, by: "self" },
    { at: at(60), kind: "declared", status: "away", reason: "lunch", by: "self" },
    { at: at(90), kind: "declared", status: "available", routable: true, by: "sora" },
  ]);

  it("stretchesOf_LastLine_LastsUntilTheEnd", () => {
    expect(stretchesOf(lines, noonMs + 100_000).map(({ lengthMs }) => lengthMs)).toEqual([60_000, 30_000, 10_000]);
  });

  it("sharesOf_SameStatus_IsOneShare", () => {
    expect(sharesOf(stretchesOf(lines, noonMs + 100_000)).map(({ key, lengthMs }) => [key, lengthMs])).toEqual([
      ["available", 70_000],
      ["away/lunch", 30_000],
    ]);
  });
});
