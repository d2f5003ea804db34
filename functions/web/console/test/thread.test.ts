import { describe, expect, it } from "vitest";
import { linesOf } from "../src/conversation/days.ts";
import { emptyThread, leavesGap, messageAdded, pageLoaded, preview, waitingSince } from "../src/conversation/thread.ts";
import type { Message } from "../src/wire/contract.ts";
import { at, message, note, thread } from "./given.ts";

const talk: readonly Message[] = [
  message(1, "customer", "a"),
  message(2, "operator", "b"),
  note(3, "n"),
  message(4, "customer", "c", { seq: 3 }),
  message(5, "customer", "d", { seq: 4 }),
];
const page = (messages: readonly Message[], lastEntry: number | null = null) => ({ messages, lastSeq: 4, lastEntry });
const texts = (messages: readonly Message[]): string => messages.map((each) => each.text).join("");

describe("thread", () => {
  it("pageLoaded_AnyPartsInAnyOrder_IsTheRecord", () => {
    const fresh = pageLoaded(emptyThread, page(talk), 0);
    const pieced = [talk.slice(3), talk.slice(1, 4), talk.slice(0, 2), talk.slice(3)].reduce(
      (known, part) => pageLoaded(known, page(part), (part[0]?.entry ?? 1) - 1),
      emptyThread,
    );
    expect(pieced).toEqual(fresh);
  });

  it("pushesAfterStaleState_GiveWhatAFreshReadGives", () => {
    const stale = pageLoaded(emptyThread, page(talk.slice(0, 2)), 0);
    const caughtUp = talk.slice(2).reduce(messageAdded, stale);
    expect(texts(caughtUp.entries)).toBe("abncd");
    expect(pageLoaded(caughtUp, page(talk.slice(2)), 2)).toEqual(pageLoaded(emptyThread, page(talk), 0));
  });

  it("messageAdded_Twice_IsThereOnce", () => {
    const once = messageAdded(thread(...talk.slice(0, 1)), message(2, "operator", "b"));
    expect(messageAdded(once, message(2, "operator", "b")).entries).toHaveLength(2);
  });

  it("messageAdded_PastAGap_WaitsForStorage", () => {
    const known = thread(message(1, "customer", "a"));
    const ahead = message(3, "customer", "c");
    expect(leavesGap(known, ahead)).toBe(true);
    expect(messageAdded(known, ahead)).toBe(known);
  });

  it("leavesGap_NoteWithoutNumber_FitsAnywhere", () => {
    expect(leavesGap(thread(message(1, "customer", "a")), note(9, "n"))).toBe(false);
  });

  it("pageLoaded_OnlyReadsByStaff_MovesOnAllTheSame", () => {
    expect(pageLoaded(thread(...talk), page([], 9), 5).lastEntry).toBe(9);
  });

  it("pageLoaded_OlderPart_ReachesTheStart", () => {
    const newest = pageLoaded(emptyThread, page(talk.slice(3)), 3);
    expect(newest.fromEntry).toBe(3);
    expect(pageLoaded(newest, page(talk.slice(0, 3)), 0).fromEntry).toBe(0);
  });

  it("waitingSince_Answered_IsNull_UntilTheNextQuestion", () => {
    expect(waitingSince(thread(...talk.slice(0, 3)))).toBeNull();
    expect(waitingSince(thread(...talk))).toBe(at(4));
  });

  it("preview_EventLast_ShowsWhatWasSaid", () => {
    expect(preview(thread(message(1, "customer", "a"), message(2, "system", "Connected", { kind: "event" })))?.text).toBe("a");
  });
});

describe("linesOf", () => {
  it("linesOf_DaysAndTurns_AreToldApart", () => {
    const lines = linesOf([
      message(1, "customer", "a"),
      message(2, "customer", "b"),
      message(3, "operator", "c"),
      message(4, "operator", "d", { sentAt: at(86_400) }),
    ]);
    expect(lines.map((line) => (line.kind === "day" ? "day" : line.first))).toEqual(["day", true, false, true, "day", true]);
  });

  it("linesOf_StepsOfRouting_AreLeftOutAndKnownEventsStay", () => {
    const event = (entry: number, name: string, text = "") => message(entry, "system", text, { kind: "event", event: name, seq: undefined });
    const lines = linesOf([
      event(1, "opened"),
      event(2, "queued"),
      event(3, "offerMade", "o1"),
      event(4, "connected"),
      event(5, "newKind"),
      event(6, "otherKind", "said"),
    ]);
    expect(lines.flatMap((line) => (line.kind === "message" ? line.message.event : []))).toEqual(["opened", "connected", "otherKind"]);
  });

  it("linesOf_NoteBetween_EndsTheTurn", () => {
    const lines = linesOf([message(1, "operator", "a"), note(2, "n"), message(3, "operator", "b")]);
    expect(lines.map((line) => line.kind === "message" && line.first)).toEqual([false, true, true, true]);
  });
});
