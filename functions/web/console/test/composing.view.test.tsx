// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { draftOf } from "../src/desk/state.ts";
import { Composer } from "../src/view/Composer.tsx";
import { benchFor, find, press, show, type } from "./bench-given.tsx";
import { givenDesk, type Given } from "./desk-given.ts";
import { at, conversation, noonMs } from "./given.ts";

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const replies = [
  { code: "hello", names: { en: "Greeting" }, texts: { en: "Good morning!", ja: "おはようございます。" } },
  { code: "hours", names: { en: "Opening hours" }, texts: { en: "From 9 to 5." } },
];

const givenComposer = async (more: object = {}): Promise<Given> => {
  const given = await givenDesk((center) => {
    center.hold("emma");
    center.replies = replies;
  });
  await show(given, benchFor(given), <Composer conversation={conversation("emma", { queue: "support", ...more })} modes={["reply", "note"]} />);
  return given;
};

const reach = (more: object) => ({ channel: "sms", reach: { channel: "sms", ours: "+1", theirs: "+2", blocked: null, quietUntil: null, segmentsMax: 2, ...more } });
const field = () => find<HTMLTextAreaElement>("composer-text");
const said = (given: Given) => given.center.entries.get("emma")?.map(({ text }) => text);

describe("kept replies", () => {
  it("slash_ArrowAndEnter_PutsTheReplyAndSendsNothing", async () => {
    const given = await givenComposer();
    await type(given, "/");
    expect([find("reply-hello"), find("reply-hours")].map((option) => option.getAttribute("aria-selected"))).toEqual(["true", "false"]);
    await press(given, { key: "ArrowDown" });
    expect(field().getAttribute("aria-activedescendant")).toBe(find("reply-hours").id);
    await press(given, { key: "Enter" });
    expect(field().value).toBe("From 9 to 5.");
    expect(said(given)).toBeUndefined();
    await press(given, { key: "Enter" });
    expect(said(given)).toEqual(["From 9 to 5."]);
  });

  it("escape_Closes_AndTheNextSearchOpensAgain", async () => {
    const given = await givenComposer();
    await type(given, "/h");
    await press(given, { key: "Escape" });
    expect(find("reply-picker")).toBeNull();
    await type(given, "/he");
    expect(find("reply-picker")).not.toBeNull();
  });

  it("button_TextIsThere_PutsTheReplyBehindIt_InTheCustomersLanguage", async () => {
    const given = await givenComposer({ customer: { name: "Emma", locale: "ja-JP" } });
    await type(given, "田中様 ");
    find("replies").click();
    await given.settle();
    find("reply-hello").click();
    await given.settle();
    expect(field().value).toBe("田中様 おはようございます。");
  });

  it("slash_InANote_IsText", async () => {
    const given = await givenComposer();
    find("mode-note").click();
    await given.settle();
    await type(given, "/h");
    expect(find("reply-picker")).toBeNull();
  });
});

describe("choices", () => {
  it("choices_Written_GoOnWithEnterAndAreSent", async () => {
    const given = await givenComposer();
    find("choices").click();
    await given.settle();
    await type(given, "Today", "choice-0");
    await press(given, { key: "Enter" }, "choice-0");
    await type(given, "Tomorrow", "choice-1");
    expect(draftOf(given.state(), "emma").choices).toEqual(["Today", "Tomorrow"]);
    await type(given, "When?");
    await press(given, { key: "Enter" });
    expect(given.center.entries.get("emma")).toMatchObject([{ text: "When?", choices: ["Today", "Tomorrow"] }]);
    expect(find("choice-editor")).toBeNull();
  });
});

describe("texts to a phone", () => {
  it("blocked_OptedOut_TakesNoReplyAndSaysWhy_ButNotes", async () => {
    const given = await givenComposer(reach({ blocked: { code: "optedOut", at: at(0) } }));
    expect(find("blocked").textContent).toContain("has asked for no more text messages");
    expect(field().disabled).toBe(true);
    find("mode-note").click();
    await given.settle();
    expect([find("blocked"), field().disabled]).toEqual([null, false]);
  });

  it("blocked_UnknownCode_IsSaidAllTheSame", async () => {
    await givenComposer(reach({ blocked: { code: "somethingNew", at: null } }));
    expect(find("blocked").textContent).toContain("cannot be texted");
  });

  it("quiet_UntilLater_IsSaid_AndEndsWithTheHour", async () => {
    const given = await givenComposer(reach({ quietUntil: new Date(noonMs + 60_000).toISOString() }));
    expect(find("quiet")).not.toBeNull();
    await given.settle(61_000);
    expect(find("quiet")).toBeNull();
  });

  it("size_Forced_NamesTheCharacters", async () => {
    const given = await givenComposer(reach({}));
    await type(given, "“hi” \u00a0");
    expect(find("sms-parts").dataset).toMatchObject({ segments: "1", encoding: "ucs2" });
    expect(find("sms-forcing").textContent).toContain("“ ” U+00A0");
  });

  it("size_TooLong_IsNotSent", async () => {
    const given = await givenComposer(reach({}));
    await type(given, "あ".repeat(135));
    expect(find("sms-too-long")).not.toBeNull();
    await press(given, { key: "Enter" });
    expect(said(given)).toBeUndefined();
  });

  it("files_ToAPhone_AreNotOffered", async () => {
    await givenComposer(reach({}));
    expect([find("attach"), find("choices"), find("replies")].map((tool) => tool !== null)).toEqual([false, false, true]);
  });
});
