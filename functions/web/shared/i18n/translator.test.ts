import { describe, expect, it } from "vitest";
import { dayName, duration } from "./times.ts";
import { chooseLocale, createTranslator } from "./translator.ts";

const dictionaries = {
  en: { left: "{count} minutes left", "left.one": "{count} minute left", hello: "Hello {name}" },
  ja: { left: "残り{count}分", "left.one": "残り{count}分", hello: "{name}さん" },
};

describe("translator", () => {
  it("translate_Count_ChoosesTheForm", () => {
    const t = createTranslator("en", dictionaries);
    expect([t("left", { count: 1 }), t("left", { count: 2 })]).toEqual(["1 minute left", "2 minutes left"]);
    expect(createTranslator("ja", dictionaries)("left", { count: 1 })).toBe("残り1分");
  });

  it("translate_MissingValue_KeepsItsPlace", () => {
    expect(createTranslator("en", dictionaries)("hello")).toBe("Hello {name}");
  });

  it("chooseLocale_FirstKnown_Wins", () => {
    expect(chooseLocale([null, "fr-FR", "ja-JP", "en"])).toBe("ja");
    expect(chooseLocale(["fr"])).toBe("en");
  });
});

describe("times", () => {
  it("dayName_Near_IsAWord", () => {
    const now = new Date(2026, 2, 30, 0, 30);
    expect(dayName(new Date(2026, 2, 29, 23, 50), now, "en")).toBe("Yesterday");
    expect(dayName(new Date(2026, 2, 30, 0, 10), now, "ja")).toBe("今日");
    expect(dayName(new Date(2025, 11, 24), now, "en")).toContain("2025");
  });

  it("duration_Lengths_AreRoundedUp", () => {
    expect([duration(12, "en"), duration(61, "en"), duration(60, "en"), duration(3700, "en")])
      .toEqual(["12 seconds", "2 minutes", "1 minute", "2 hours"]);
    expect(duration(840, "ja")).toBe("14分");
  });
});
