import { describe, expect, it } from "vitest";
import { choicesToSend } from "../src/conversation/choices.ts";
import { repliesFor, replySearch } from "../src/conversation/replies.ts";
import { readReplies } from "../src/wire/read-talk.ts";

const kept = readReplies([
  { code: "hello", names: { en: "Greeting", ja: "挨拶" }, texts: { en: "Good morning!", ja: "おはようございます。" } },
  { code: "hours", names: { en: "Opening hours" }, texts: { en: "We are open from 9 to 5." } },
  { code: "empty", names: {}, texts: {} },
  "nonsense",
]);

describe("replySearch", () => {
  it.each([
    ["/", ""],
    ["/hel", "hel"],
    ["/挨", "挨"],
    ["/hel lo", null],
    ["a/b", null],
    ["", null],
  ])("replySearch_%s_Is_%s", (text, search) => expect(replySearch(text)).toBe(search));
});

describe("repliesFor", () => {
  const codes = (search: string, locale: string | null = "en") => repliesFor(kept, search, locale, "en").map(({ code }) => code);

  it("readReplies_WithoutAText_IsLeftOut", () => expect(codes("")).toEqual(["hello", "hours"]));
  it("search_CodeNameOrText_AllParts", () => {
    expect(codes("GREET")).toEqual(["hello"]);
    expect(codes("9 open")).toEqual(["hours"]);
    expect(codes("nothing")).toEqual([]);
  });

  it("text_InTheCustomersLanguage_NameInTheOperators", () => {
    expect(repliesFor(kept, "hello", "ja-JP", "en")[0]).toMatchObject({ name: "Greeting", text: "おはようございます。", language: "ja", fits: true });
  });

  it("text_MissingInTheCustomersLanguage_IsTheOtherAndSaysSo", () => {
    expect(repliesFor(kept, "hours", "ja", "ja")[0]).toMatchObject({ language: "en", fits: false, text: "We are open from 9 to 5." });
  });

  it("text_CustomerOfAnotherLanguage_IsInTheOperators", () => expect(repliesFor(kept, "hello", "fr", "ja")[0]?.language).toBe("ja"));
});

describe("choicesToSend", () => {
  it("choicesToSend_EmptyAndRepeated_AreLeftOut", () => expect(choicesToSend([" Yes ", "", "No", "Yes"])).toEqual(["Yes", "No"]));
  it("choicesToSend_MoreThanTen_AreCut", () => expect(choicesToSend(Array.from({ length: 12 }, (_, n) => `${n}`))).toHaveLength(10));
});
