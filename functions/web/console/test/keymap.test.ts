import { describe, expect, it } from "vitest";
import { commandFor, type KeyContext, type KeyPress } from "../src/keyboard/keymap.ts";

const free: KeyContext = { typing: false, onControl: false, covered: false, singleKeys: true };
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: key,
  alt: false,
  ctrl: false,
  meta: false,
  shift: false,
  ...more,
});
const alt = (code: string): KeyPress => press("§", { code, alt: true });

describe("commandFor", () => {
  it.each([
    ["j", "next"],
    ["k", "previous"],
    ["r", "reply"],
    ["n", "note"],
    ["t", "transfer"],
    ["e", "close"],
    ["w", "wrapUpDone"],
    ["i", "details"],
    ["?", "help"],
    ["Enter", "accept"],
    ["ArrowDown", "next"],
    ["ArrowUp", "previous"],
    ["Escape", "back"],
  ])("commandFor_%s_Is_%s", (key, kind) => {
    expect(commandFor(press(key), free)).toEqual({ kind });
  });

  it.each([
    ["KeyA", "accept"],
    ["KeyD", "decline"],
    ["KeyR", "reply"],
    ["KeyN", "note"],
    ["KeyT", "transfer"],
    ["KeyE", "close"],
    ["KeyW", "wrapUpDone"],
    ["KeyI", "details"],
    ["KeyP", "presence"],
    ["ArrowDown", "next"],
    ["ArrowUp", "previous"],
  ])("commandFor_Alt%s_WorksWhileTyping", (code, kind) => {
    expect(commandFor(alt(code), { ...free, typing: true, onControl: true })).toEqual({ kind });
  });

  it.each([
    ["Digit1", 0],
    ["Digit9", 8],
    ["Numpad3", 2],
  ])("commandFor_Alt%s_JumpsTo%d", (code, index) => {
    expect(commandFor(alt(code), free)).toEqual({ kind: "jump", index });
  });

  it("commandFor_AltZero_IsTheBrowsers", () => {
    expect(commandFor(alt("Digit0"), free)).toBeNull();
  });

  it.each(["j", "n", "e", "Enter", "ArrowDown", "Escape"])("commandFor_%sWhileTyping_IsText", (key) => {
    expect(commandFor(press(key), { ...free, typing: true })).toBeNull();
  });

  it("commandFor_EnterOnAButton_PressesTheButton", () => {
    expect(commandFor(press("Enter"), { ...free, onControl: true })).toBeNull();
  });

  it("commandFor_DialogOpen_HasTheKeyboardToItself", () => {
    expect(commandFor(alt("KeyA"), { ...free, covered: true })).toBeNull();
  });

  it("commandFor_SingleKeysOff_LettersDoNothing", () => {
    expect(commandFor(press("j"), { ...free, singleKeys: false })).toBeNull();
    expect(commandFor(alt("KeyA"), { ...free, singleKeys: false })).toEqual({ kind: "accept" });
  });

  it.each(["ctrl", "meta"] as const)("commandFor_With%s_IsTheBrowsers", (held) => {
    expect(commandFor(press("r", { [held]: true }), free)).toBeNull();
  });
});
