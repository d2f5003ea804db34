import { describe, expect, it } from "vitest";
import { messageAdded, pageLoaded } from "../src/conversation/thread.ts";
import { mayWithdraw } from "../src/conversation/withdrawing.ts";
import { message, note, noonMs, thread } from "./given.ts";

const me = { id: "hana", supervises: false };
const mine = (more: object = {}) => message(1, "operator", "a", more);
const event = (entry: number, name: string, text: string, inReplyTo?: string) =>
  message(entry, "system", text, { kind: "event", event: name, seq: undefined, inReplyTo });

describe("mayWithdraw", () => {
  it.each([
    ["an own text", mine(), true],
    ["somebody else's", mine({ author: { role: "operator", id: "ken" } }), false],
    ["the customer's", message(1, "customer", "a"), false],
    ["a note", note(1, "n"), false],
    ["withdrawn already", mine({ withdrawn: true }), false],
    ["erased", mine({ erased: true }), false],
    ["still waiting for a phone", mine({ delivery: "scheduled" }), true],
    ["on a phone", mine({ delivery: "delivered" }), false],
    ["perhaps on a phone", mine({ delivery: "unknown" }), false],
  ])("mayWithdraw_%s_Is_%s", (_, entry, may) => expect(mayWithdraw(entry, me, noonMs)).toBe(may));

  it("mayWithdraw_AfterAnHour_OnlySupervisors", () => {
    const later = noonMs + 2 * 3_600_000;
    expect(mayWithdraw(mine(), me, later)).toBe(false);
    expect(mayWithdraw(mine(), { id: "sora", supervises: true }, later)).toBe(true);
    expect(mayWithdraw(message(1, "customer", "a"), { id: "sora", supervises: true }, later)).toBe(true);
  });
});

describe("entries about others", () => {
  const talk = thread(message(1, "customer", "a"), mine({ messageId: "m2", entry: 2, seq: 2, text: "secret", choices: ["x"] }));

  it("messageAdded_Withdrawal_EmptiesWhatItIsAbout", () => {
    const after = messageAdded(talk, event(3, "withdrawn", "", "m2")).entries[1];
    expect(after).toMatchObject({ withdrawn: true, text: "", choices: [] });
  });

  it("pageLoaded_ErasureOfEarlierEntries_IsWhatAFreshReadGives", () => {
    const after = pageLoaded(talk, { messages: [event(4, "erased", "1-2,9")], lastSeq: 2, lastEntry: 4 }, 2).entries;
    expect(after.map(({ text, erased }) => [text, erased])).toEqual([["", true], ["", true], ["1-2,9", false]]);
  });

  it("pageLoaded_ErasureOfOneEntry_LeavesTheOthers", () => {
    const after = pageLoaded(talk, { messages: [event(4, "erased", "2")], lastSeq: 2, lastEntry: 4 }, 2).entries;
    expect(after.map(({ erased }) => erased)).toEqual([false, true, false]);
  });

  it("pageLoaded_WithdrawnTextThatASupervisorSees_Stays", () => {
    const seen = mine({ messageId: "m2", entry: 2, seq: 2, text: "secret", withdrawn: true });
    const after = pageLoaded(talk, { messages: [seen, event(3, "withdrawn", "", "m2")], lastSeq: 2, lastEntry: 3 }, 1).entries[1];
    expect(after).toMatchObject({ withdrawn: true, text: "secret" });
  });
});
