import { describe, expect, it } from "vitest";
import { en } from "../src/words/en.ts";
import { ja } from "../src/words/ja.ts";
import { clockSpan, languageName, span } from "../src/words/phrases.ts";
import { wordsFor, type WordKey } from "../src/words/words.ts";

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "").sort();

describe("words", () => {
  it("ja_EveryKey_NamesNothingThatEnglishDoesNot", () => {
    const wrong = (Object.keys(en) as WordKey[]).filter((key) => ja[key] === "" || places(ja[key]).some((place) => !places(en[key]).includes(place)));
    expect(wrong).toEqual([]);
  });

  it("wordsFor_CountOfOne_IsSingular", () => {
    expect(wordsFor("en")("timeline.newBelow", { count: 1 })).toBe("1 new message");
    expect(wordsFor("en")("timeline.newBelow", { count: 2 })).toBe("2 new messages");
  });

  it.each([
    [-5_000, "0s"],
    [59_999, "59s"],
    [60_000, "1m"],
    [3_600_000, "1h"],
    [172_800_000, "2d"],
  ])("span_%dMs_Is%s", (ms, words) => {
    expect(span(ms, wordsFor("en"))).toBe(words);
  });

  it("clockSpan_PartOfASecond_RoundsUp", () => {
    expect(clockSpan(59_001)).toBe("1:00");
    expect(clockSpan(-1)).toBe("0:00");
  });

  it("languageName_NotALanguage_IsShownAsItCame", () => {
    expect(languageName("ja", wordsFor("en"))).toBe("Japanese");
    expect(languageName("<b>", wordsFor("en"))).toBe("<b>");
  });
});
