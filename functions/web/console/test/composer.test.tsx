// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Composer } from "../src/view/Composer.tsx";
import { conversation } from "./given.ts";
import type { ComposerMode } from "../src/desk/state.ts";
import { benchFor, find, press, show, type } from "./bench-given.tsx";
import { givenDesk, type Given } from "./desk-given.ts";

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

interface GivenComposer extends Given {
  /** The same conversation with other modes, as when the operator's part in it changes. */
  readonly show: (modes: readonly ComposerMode[]) => Promise<void>;
}

const givenComposer = async (...modes: readonly ComposerMode[]): Promise<GivenComposer> => {
  const given = await givenDesk((center) => center.hold("emma"));
  const bench = benchFor(given);
  const showModes = (now: readonly ComposerMode[]) => show(given, bench, <Composer conversation={conversation("emma")} modes={now} />);
  await showModes(modes.length > 0 ? modes : ["reply", "note"]);
  return { ...given, show: showModes };
};

describe("composer", () => {
  it("whisper_WhenTakingOver_BecomesANoteAndNeverAReply", async () => {
    const given = await givenComposer("whisper");
    await type(given, "only between us");
    await given.show(["reply", "note"]);
    expect(find("composer").dataset["mode"]).toBe("note");
    expect(find<HTMLTextAreaElement>("composer-text").value).toBe("only between us");
    find("mode-reply").click();
    await given.settle();
    expect(find<HTMLTextAreaElement>("composer-text").value).toBe("");
  });

  it("enter_Text_IsSentAndTheFieldIsEmpty", async () => {
    const given = await givenComposer();
    await type(given, "hello");
    await press(given, { key: "Enter" });
    expect(given.center.entries.get("emma")?.map((each) => each.text)).toEqual(["hello"]);
    expect(find<HTMLTextAreaElement>("composer-text").value).toBe("");
  });

  it.each([
    { key: "Enter", isComposing: true },
    { key: "Enter", keyCode: 229 },
    { key: "Enter", shiftKey: true },
  ])("enter_%o_IsNotSent", async (init) => {
    const given = await givenComposer();
    await type(given, "こんにちは");
    await press(given, init);
    expect(given.center.entries.get("emma")).toBeUndefined();
  });

  it("noteMode_Always_ShowsAndSaysThatTheCustomerDoesNotSee", async () => {
    const given = await givenComposer();
    find("mode-note").click();
    await given.settle();
    expect(find("composer").dataset["mode"]).toBe("note");
    expect(find("composer").textContent).toContain("The customer never sees this");
    expect(find("composer-text").getAttribute("aria-label")).toContain("colleagues only");
    expect(find("send").textContent).toContain("Save note");
  });

  it("modes_TextsOfBoth_AreKeptApart", async () => {
    const given = await givenComposer();
    await type(given, "to the customer");
    find("mode-note").click();
    await given.settle();
    expect(find<HTMLTextAreaElement>("composer-text").value).toBe("");
    await type(given, "between us");
    await press(given, { key: "Enter" });
    expect(given.center.entries.get("emma")?.map((each) => [each.kind, each.text])).toEqual([["note", "between us"]]);
    find("mode-reply").click();
    await given.settle();
    expect(find<HTMLTextAreaElement>("composer-text").value).toBe("to the customer");
  });

  it("noteOnly_WrapUp_OffersNoReply", async () => {
    await givenComposer("note");
    expect(find("mode-reply")).toBeNull();
    expect(find("composer").dataset["mode"]).toBe("note");
  });

  it("typing_Keystrokes_TellTheCustomerNowAndThen_NotesNever", async () => {
    const given = await givenComposer();
    for (const text of ["h", "he", "hel"]) await type(given, text);
    expect(given.center.calls.filter((call) => call.endsWith("/typing"))).toHaveLength(1);
    find("mode-note").click();
    await given.settle(5_000);
    await type(given, "secret");
    expect(given.center.calls.filter((call) => call.endsWith("/typing"))).toHaveLength(1);
  });
});
