import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { submitsOnEnter } from "./keys.ts";

const key = (change: Partial<KeyboardEvent> = {}) =>
  ({ key: "Enter", shiftKey: false, isComposing: false, keyCode: 13, ...change }) as KeyboardEvent;
const pointer = (coarse: boolean) => vi.stubGlobal("matchMedia", () => ({ matches: coarse }));

beforeEach(() => pointer(false));
afterEach(() => vi.unstubAllGlobals());

it("submitsOnEnter_PlainEnter_Sends", () => expect(submitsOnEnter(key())).toBe(true));
it("submitsOnEnter_WithShift_MakesALine", () => expect(submitsOnEnter(key({ shiftKey: true }))).toBe(false));
it("submitsOnEnter_WhileComposing_BelongsToTheInputMethod", () => {
  expect(submitsOnEnter(key({ isComposing: true }))).toBe(false);
  // Safari: the composition is already over when the key arrives.
  expect(submitsOnEnter(key({ keyCode: 229 }))).toBe(false);
});
it("submitsOnEnter_OnATouchScreen_MakesALine", () => {
  pointer(true);
  expect(submitsOnEnter(key())).toBe(false);
});
