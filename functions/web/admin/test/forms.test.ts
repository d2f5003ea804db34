import { describe, expect, it } from "vitest";
import { changesBetween } from "../document/diff.ts";
import { problemsAt, problemsIn, readProblems } from "../document/problems.ts";
import { append, set } from "../document/tree.ts";
import { changeWords } from "../forms/change-words.ts";
import { amountIn, secondsFrom, unitOf } from "../forms/durations.ts";
import { known, knownSkills } from "../forms/lookup.ts";
import { sectionOf } from "../forms/sections.ts";
import { problemWords } from "../forms/problem-words.ts";
import { needsFrom, readPreview } from "../session/read-preview.ts";
import { en } from "../words/en.ts";
import { ja } from "../words/ja.ts";
import { wordsFor } from "../words/words.ts";
import { organisation } from "./given.ts";

const base = organisation();
const reads = (after: unknown, locale: "en" | "ja" = "en") =>
  changesBetween(base, after as never).map((change) => {
    const { section, item, field, text } = changeWords(change, wordsFor(locale));
    return [section, item, field, text].filter((part) => part !== null).join(" | ");
  });

describe("changes in words", () => {
  it("field_OfAQueue_ReadsWithUnits", () => {
    expect(reads(set(base, ["queues", 0, "offerTtlSeconds"], 120))).toEqual(["Queues | support | Time to answer an offer | 20 s → 2 min"]);
    expect(reads(set(base, ["queues", 0, "offerTtlSeconds"], 120), "ja")).toEqual(["キュー | support | 依頼への回答時間 | 20 秒 → 2 分"]);
  });

  it("field_MadeAbsent_ReadsAsWhatThatMeans", () => {
    expect(reads(set(base, ["queues", 0, "calendar"], "office"))).toEqual(["Queues | support | Opening hours | always open → office"]);
  });

  it("nested_Item_IsNamed", () => {
    expect(reads(set(base, ["queues", 0, "skills", 0, "level"], 5))).toEqual([
      "Queues | support | Skills that every contact needs › french › From level | 3 → 5",
    ]);
  });

  it("item_Added_IsNamed", () => expect(reads(append(base, ["queues"], { queue: "vip" }))).toEqual(["Queues | vip | added"]));

  it("field_OfAPartOfTheDocument_BelongsToItsSection", () => {
    expect(reads(set(base, ["texting", "quietHours", "to"], "09:00"))).toEqual(["Text messages | Quiet hours | no quiet hours → to 09:00"]);
    const quiet = set(base, ["texting", "quietHours"], { from: "21:00", to: "08:00" });
    const words = changesBetween(quiet, set(quiet, ["texting", "quietHours", "to"], "09:00")).map((change) => changeWords(change, wordsFor("en")));
    expect(words).toEqual([{ section: "Text messages", item: null, field: "Quiet hours › To", text: "08:00 → 09:00" }]);
  });

  it("reply_Added_IsNamed", () => expect(reads(append(base, ["replies"], { code: "hello" }))).toEqual(["Kept replies | hello | added"]));

  it("sectionOf_UnknownField_IsTheOrganisation", () => expect([sectionOf("futureField").id, sectionOf(undefined).id]).toEqual(["general", "general"]));

  it("field_OfTheDocument_BelongsToTheOrganisation", () => {
    expect(reads(set(base, ["zone"], "Asia/Tokyo"))).toEqual(["Organisation | Days are counted in | Europe/Berlin → Asia/Tokyo"]);
  });
});

describe("durations", () => {
  it.each([
    [0, "seconds"],
    [90, "seconds"],
    [120, "minutes"],
    [5_400, "minutes"],
    [7_200, "hours"],
    [259_200, "days"],
  ] as const)("unitOf_%i_Is%s", (seconds, unit) => {
    expect(unitOf(seconds)).toBe(unit);
    expect(secondsFrom(String(amountIn(seconds, unit)), unit)).toBe(seconds);
  });

  it.each(["", " ", "x", "-1"])("secondsFrom_%j_IsNothing", (written) => expect(secondsFrom(written, "minutes")).toBeNull());
});

describe("references", () => {
  it("known_Channels_IncludeTheUsualOnes", () => expect(known(base, "channels").map(({ id }) => id)).toEqual(["chat", "sms"]));
  it("known_Unfinished_IsLeftOut", () => expect(known(append(base, ["queues"], { queue: "" }), "queues")).toHaveLength(2));
  it("knownSkills_AreThoseOfPeopleAndNeeds", () => expect(knownSkills(base)).toEqual(["french"]));
});

describe("problems", () => {
  const problems = readProblems(
    {
      problems: [
        { path: "queues[1].skills[0].level", code: "out_of_range", detail: "d" },
        { path: "queues[10]", code: "x", detail: "d", isWarning: true },
      ],
    },
    false,
  );

  it("problemsIn_ANumberThatBeginsAlike_IsAnotherPlace", () => {
    expect(problemsIn(problems, ["queues", 1])).toHaveLength(1);
    expect(problemsIn(problems, ["queues"])).toHaveLength(2);
    expect(problemsAt(problems, ["queues", 1, "skills", 0, "level"])).toHaveLength(1);
  });

  it("readProblems_OfAnAcceptedDocument_AreWarnings", () => {
    expect(problems.map(({ warning }) => warning)).toEqual([false, true]);
    expect(readProblems({ problems: [{ path: "", code: "nobody_serves", detail: "" }] }, true)[0]?.warning).toBe(true);
  });
});

describe("problems in words", () => {
  const problem = { path: "", code: "out_of_range", detail: "1 to 600 seconds are allowed.", warning: false };

  it("problemWords_English_AreTheServers", () => expect(problemWords(problem, wordsFor("en"))).toBe(problem.detail));
  it("problemWords_Japanese_KeepTheFigures", () => expect(problemWords(problem, wordsFor("ja"))).toBe("1～600 の範囲で入力してください。"));
  it("problemWords_UnknownCode_AreTheServers", () => expect(problemWords({ ...problem, code: "new_one" }, wordsFor("ja"))).toBe(problem.detail));
});

describe("preview", () => {
  it.each([
    [
      "french:3, billing",
      [
        ["french", 3],
        ["billing", 1],
      ],
    ],
    ["", []],
    ["日本語：5、", [["日本語", 5]]],
  ] as const)("needsFrom_%j", (written, needs) => {
    expect(needsFrom(written).map(({ skill, level }) => [skill, level])).toEqual(needs);
  });

  it("readPreview_Nothing_IsComplete", () =>
    expect(readPreview(null)).toEqual({ rule: null, queue: null, wouldWait: false, limit: null, candidates: [] }));
});

describe("words", () => {
  it("both_HaveTheSamePlaceholders", () => {
    const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(en) as (keyof typeof en)[]) expect([key, holes(ja[key])]).toEqual([key, holes(en[key])]);
  });
});
