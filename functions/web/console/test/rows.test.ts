import { describe, expect, it } from "vitest";
import { neighbour, rowsOf, unreadOf } from "../src/work/rows.ts";
import { at, conversation, message, note, thread } from "./given.ts";

const waits = (second: number) => thread(message(second, "customer", "?"));
const answered = (second: number) => thread(message(second - 1, "customer", "?"), message(second, "operator", "!"));
const ids = (rows: ReturnType<typeof rowsOf>): string[] => rows.map((row) => row.conversation.conversationId);

describe("rowsOf", () => {
  it("rowsOf_MixedTurns_GroupsByWhoseTurnItIs", () => {
    const held = [conversation("wrap", { state: "wrapUp" }), conversation("quiet", { state: "idle" }), conversation("done"), conversation("asks")];
    const rows = rowsOf(held, { asks: waits(5), done: answered(9), quiet: answered(3), wrap: waits(4) }, {});
    expect(rows.map((row) => [row.conversation.conversationId, row.section])).toEqual([
      ["asks", "reply"],
      ["done", "answered"],
      ["quiet", "quiet"],
      ["wrap", "wrapUp"],
    ]);
  });

  it("rowsOf_WrapUp_WaitsForNobody", () => {
    expect(rowsOf([conversation("a", { state: "wrapUp" })], { a: waits(5) }, {})[0]?.waitingSince).toBeNull();
  });

  it("rowsOf_SeveralWait_DueFirstThenLongestWait", () => {
    const held = [conversation("young"), conversation("old"), conversation("due", { sla: { due: at(60), kind: "firstResponse", state: "running" } })];
    expect(ids(rowsOf(held, { young: waits(30), old: waits(10), due: waits(40) }, {}))).toEqual(["due", "old", "young"]);
  });

  it("rowsOf_OthersTurn_NewestMovementFirst", () => {
    const held = [conversation("a"), conversation("b")];
    expect(ids(rowsOf(held, { a: answered(10), b: answered(20) }, {}))).toEqual(["b", "a"]);
  });

  it("rowsOf_AnyOrderOfArrival_IsTheSameOrder", () => {
    const held = [conversation("a"), conversation("b"), conversation("c")];
    expect(ids(rowsOf(held, {}, {}))).toEqual(ids(rowsOf([...held].reverse(), {}, {})));
  });

  it("rowsOf_NoteAfterQuestion_StillNeedsAReply", () => {
    const rows = rowsOf([conversation("a")], { a: thread(message(1, "customer", "?"), note(2, "hm")) }, {});
    expect(rows[0]).toMatchObject({ section: "reply", waitingSince: at(1) });
  });
});

describe("unreadOf", () => {
  const talk = thread(message(1, "customer", "a"), message(2, "operator", "b"), message(3, "customer", "c"), message(4, "customer", "d"));

  it("unreadOf_NotReadHere_ServerCountsPlusWhatCameSince", () => {
    expect(unreadOf(conversation("a", { unread: 1, lastSeq: 3 }), talk, 0)).toBe(2);
  });

  it("unreadOf_ReadHere_CountsAfterThatOnly", () => {
    expect(unreadOf(conversation("a", { unread: 3, lastSeq: 4 }), talk, 3)).toBe(1);
    expect(unreadOf(conversation("a", { unread: 3, lastSeq: 4 }), talk, 4)).toBe(0);
  });
});

describe("neighbour", () => {
  const rows = rowsOf([conversation("a"), conversation("b")], { a: answered(20), b: answered(10) }, {});

  it.each([
    [null, 1, "a"],
    ["a", 1, "b"],
    ["b", 1, "b"],
    ["b", -1, "a"],
    ["a", -1, "a"],
  ] as const)("neighbour_From%sBy%d_Is%s", (from, step, to) => {
    expect(neighbour(rows, from, step)).toBe(to);
  });

  it("neighbour_EmptyList_IsNull", () => {
    expect(neighbour([], null, 1)).toBeNull();
  });
});
