import { describe, expect, it } from "vitest";
import { dayIn, isAlwaysOpen, isElsewhere, weekOf } from "../hours/week.ts";

const friday23UtcIsSaturdayInTokyo = new Date("2026-11-20T23:00:00Z");
const split = [
  {
    day: "friday",
    open: [
      { from: "13:00", to: "17:30" },
      { from: "09:00", to: "12:00" },
    ],
  },
  { day: "saturday", open: [{ from: "10:00", to: "14:00" }] },
];

describe("week", () => {
  it("dayIn_OtherZone_IsTheQueuesDay", () => {
    expect(dayIn("Asia/Tokyo", friday23UtcIsSaturdayInTokyo)).toBe("saturday");
    expect(dayIn("Etc/UTC", friday23UtcIsSaturdayInTokyo)).toBe("friday");
  });

  it("weekOf_SplitDay_IsInOrderAndUnlistedDaysAreClosed", () => {
    const week = weekOf(split, "Etc/UTC", friday23UtcIsSaturdayInTokyo, "en");
    expect(week.map((row) => row.name)).toEqual(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
    expect(week[4]).toMatchObject({ today: true, open: [{ from: "09:00" }, { from: "13:00" }] });
    expect(week[6]?.open).toEqual([]);
  });

  it("weekOf_Japanese_NamesTheDays", () => {
    expect(weekOf(split, null, friday23UtcIsSaturdayInTokyo, "ja")[0]?.name).toBe("月曜日");
  });

  it("isAlwaysOpen_RoundTheClock_IsTrueOnlyThen", () => {
    const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const always = names.map((day) => ({ day, open: [{ from: "00:00", to: "24:00" }] }));
    expect(isAlwaysOpen(weekOf(always, null, new Date(0), "en"))).toBe(true);
    expect(isAlwaysOpen(weekOf(always.slice(1), null, new Date(0), "en"))).toBe(false);
  });

  it("isElsewhere_SameWallTime_IsFalse", () => {
    expect(isElsewhere("Europe/Berlin", friday23UtcIsSaturdayInTokyo, "Europe/Paris")).toBe(false);
    expect(isElsewhere("Asia/Tokyo", friday23UtcIsSaturdayInTokyo, "Europe/Paris")).toBe(true);
    expect(isElsewhere(null, friday23UtcIsSaturdayInTokyo, "Europe/Paris")).toBe(false);
  });
});
