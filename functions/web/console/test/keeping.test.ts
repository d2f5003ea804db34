import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../shared/storage/key-value-store.ts";
import { keepDrafts, restoreDrafts } from "../src/desk/drafts.ts";
import type { DeskEvent } from "../src/desk/events.ts";
import { reduce } from "../src/desk/reduce.ts";
import { type DeskState, emptyDraft, initialState } from "../src/desk/state.ts";
import { Store } from "../src/desk/store.ts";
import { readPreferences, writePreferences } from "../../staff/session/preferences.ts";
import { deviceId } from "../src/session/wipe.ts";

class TabStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

const givenStore = (): Store<DeskState, DeskEvent> => new Store<DeskState, DeskEvent>(initialState, reduce);
const tab = (): TabStorage & Storage => new TabStorage() as TabStorage & Storage;

describe("drafts", () => {
  it("keepDrafts_Reload_ComesBackWithItsMode", () => {
    const [before, after, storage] = [givenStore(), givenStore(), tab()];
    before.dispatch({ type: "drafted", conversationId: "emma", draft: { mode: "note", note: "half a" } });
    keepDrafts(before.state, storage);
    restoreDrafts(after, storage);
    expect(after.state.drafts).toEqual(before.state.drafts);
  });

  it("keepDrafts_NothingWritten_KeepsNothing", () => {
    const [store, storage] = [givenStore(), tab()];
    store.dispatch({ type: "drafted", conversationId: "emma", draft: { reply: "" } });
    keepDrafts(store.state, storage);
    expect(storage.items.size).toBe(0);
  });

  it.each(["", "not json", "[]", "7", '{"emma":{"mode":5,"reply":{}}}'])("restoreDrafts_Found%s_DoesNoHarm", (content) => {
    const [store, storage] = [givenStore(), tab()];
    storage.setItem("cf.console.drafts", content);
    restoreDrafts(store, storage);
    expect(store.state.drafts["emma"] ?? emptyDraft).toEqual(emptyDraft);
  });
});

describe("preferences", () => {
  it("readPreferences_FirstTime_FollowsTheBrowser", () => {
    expect(readPreferences(new MemoryStore(), ["fr", "ja-JP"])).toEqual({
      locale: "ja",
      theme: "system",
      sound: true,
      desktop: false,
      singleKeys: true,
    });
  });

  it("writePreferences_Then_AreReadAgain", () => {
    const shelf = new MemoryStore();
    const chosen = { locale: "ja", theme: "dark", sound: false, desktop: true, singleKeys: false } as const;
    writePreferences(shelf, chosen);
    expect(readPreferences(shelf, ["en"])).toEqual(chosen);
  });

  it("deviceId_Again_IsTheSame", () => {
    const shelf = new MemoryStore();
    expect(deviceId(shelf, () => "a")).toBe("a");
    expect(deviceId(shelf, () => "b")).toBe("a");
  });
});
