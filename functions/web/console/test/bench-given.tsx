import { type ComponentChildren, render } from "preact";
import { vi } from "vitest";
import { Http } from "../../shared/api/http.ts";
import { SupervisorApi } from "../../shared/api/supervisor-api.ts";
import { MemoryStore } from "../../shared/storage/key-value-store.ts";
import { readPreferences } from "../../staff/session/preferences.ts";
import { LiveBoard } from "../src/board/live-board.ts";
import { Supervision } from "../src/board/supervision.ts";
import { Custody } from "../src/evidence/custody.ts";
import { Reports } from "../src/report/reports.ts";
import { type Bench, BenchContext } from "../src/view/bench.ts";
import { wordsFor } from "../src/words/words.ts";
import type { Given } from "./desk-given.ts";

/** What parts of the screen work with, around a desk. */
export const benchFor = ({ desk }: Given): Bench => {
  const supervisor = new SupervisorApi(new Http({ base: "https://h/api" }));
  return {
    desk,
    board: new LiveBoard(supervisor, () => false),
    supervision: new Supervision(supervisor, desk.store, { changed: vi.fn() }),
    reports: new Reports(supervisor),
    custody: new Custody(supervisor, desk.store, { changed: vi.fn() }, vi.fn()),
    resolve: (url) => url,
    words: wordsFor("en"),
    preferences: readPreferences(new MemoryStore(), ["en"]),
    readQueues: async () => [],
    prefer: vi.fn(),
    signOut: vi.fn(),
  };
};

export const show = async (given: Given, bench: Bench, part: ComponentChildren): Promise<void> => {
  render(<BenchContext.Provider value={bench}>{part}</BenchContext.Provider>, document.body);
  await given.settle();
};

export const find = <Kind extends HTMLElement>(testId: string): Kind => document.querySelector<Kind>(`[data-testid=${testId}]`) as Kind;

export const type = async (given: Given, text: string, testId = "composer-text"): Promise<void> => {
  const field = find<HTMLTextAreaElement>(testId);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await given.settle();
};

export const press = async (given: Given, init: KeyboardEventInit, testId = "composer-text"): Promise<void> => {
  find(testId).dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  await given.settle();
};
