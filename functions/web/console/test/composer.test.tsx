// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readPreferences } from "../../staff/session/preferences.ts";
import { Http } from "../../shared/api/http.ts";
import { SupervisorApi } from "../../shared/api/supervisor-api.ts";
import { MemoryStore } from "../../shared/storage/key-value-store.ts";
import { LiveBoard } from "../src/board/live-board.ts";
import { Custody } from "../src/evidence/custody.ts";
import { Supervision } from "../src/board/supervision.ts";
import { Reports } from "../src/report/reports.ts";
import { BenchContext } from "../src/view/bench.ts";
import { Composer } from "../src/view/Composer.tsx";
import { wordsFor } from "../src/words/words.ts";
import { conversation } from "./given.ts";
import type { ComposerMode } from "../src/desk/state.ts";
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
  const supervisor = new SupervisorApi(new Http({ base: "https://h/api" }));
  const bench = {
    desk: given.desk,
    board: new LiveBoard(supervisor, () => false),
    supervision: new Supervision(supervisor, given.desk.store, { changed: vi.fn() }),
    reports: new Reports(supervisor),
    custody: new Custody(supervisor, given.desk.store, { changed: vi.fn() }, vi.fn()),
    resolve: (url: string) => url,
    words: wordsFor("en"),
    preferences: readPreferences(new MemoryStore(), ["en"]),
    readQueues: async () => [],
    prefer: vi.fn(),
    signOut: vi.fn(),
  };
  const show = async (now: readonly ComposerMode[]): Promise<void> => {
    render(
      <BenchContext.Provider value={bench}>
        <Composer conversation={conversation("emma")} modes={now} />
      </BenchContext.Provider>,
      document.body,
    );
    await given.settle();
  };
  await show(modes.length > 0 ? modes : ["reply", "note"]);
  return { ...given, show };
};

const find = <Kind extends HTMLElement>(testId: string): Kind => document.querySelector<Kind>(`[data-testid=${testId}]`) as Kind;

const type = async (given: Given, text: string): Promise<void> => {
  const field = find<HTMLTextAreaElement>("composer-text");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await given.settle();
};

const press = async (given: Given, init: KeyboardEventInit): Promise<void> => {
  find("composer-text").dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  await given.settle();
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
