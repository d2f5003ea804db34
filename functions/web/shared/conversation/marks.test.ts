import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Conversation, Mark, Marks } from "../api/wire.ts";
import { newConversationState } from "./conversation-state.ts";
import { MarkReporter } from "./mark-reporter.ts";
import { deliveryOf } from "./marks.ts";
import { reduceConversation } from "./reduce-conversation.ts";

const staff = (delivered: number, read: number): Marks => ({ customer: { delivered: 0, read: 0 }, staff: { delivered, read } });
const head = (marks: Marks, version = 1) => ({ conversationId: "a", version, lastSeq: 0, marks }) as Conversation;

describe("marks", () => {
  it.each<[number | undefined, Mark, string]>([
    [5, { delivered: 4, read: 2 }, "sent"], [4, { delivered: 4, read: 2 }, "delivered"], [2, { delivered: 4, read: 2 }, "read"], [undefined, { delivered: 9, read: 9 }, "sent"],
  ])("deliveryOf_%s_%o_Is%s", (seq, mark, expected) => expect(deliveryOf(seq, mark)).toBe(expected));

  it("reduce_MarksInAnyOrder_OnlyRise", () => {
    const push = (marks: Marks, version: number) => ({ type: "marksChanged", change: { conversationId: "a", version, marks } }) as const;
    const late = [push(staff(6, 4), 9), push(staff(5, 5), 8)].reduce(reduceConversation, newConversationState("a"));
    expect(late.marks.staff).toEqual({ delivered: 6, read: 5 });
    expect(reduceConversation(late, push(staff(1, 1), 10))).toBe(late);
    expect(reduceConversation(late, { ...push(staff(9, 9), 10), change: { conversationId: "b", version: 1, marks: staff(9, 9) } })).toBe(late);
  });

  it("reduce_HeadOfAnOldVersion_StillRaises", () => {
    const state = [{ type: "head", head: head(staff(1, 1), 5) }, { type: "head", head: head(staff(3, 0), 4) }] as const;
    expect(state.reduce(reduceConversation, newConversationState("a")).marks.staff).toEqual({ delivered: 3, read: 1 });
  });
});

describe("reporting", () => {
  let told: string[];
  let failing = false;
  const reporter = () => {
    const call = (mark: string) => async (seq: number) => {
      told.push(`${mark} ${seq}`);
      if (failing) throw new Error("gone");
    };
    return new MarkReporter({ delivered: call("delivered"), read: call("read") });
  };

  beforeEach(() => {
    [told, failing] = [[], false];
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  it("received_ManyInTwoSeconds_AreTwoReports", async () => {
    const marks = reporter();
    for (let seq = 1; seq <= 30; seq++) {
      marks.received(seq);
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual(["delivered 1", "delivered 20", "delivered 30"]);
  });

  it("seen_IsReceivedToo_IsOneReport", async () => {
    const marks = reporter();
    marks.received(3);
    marks.seen(3);
    marks.seen(3);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual(["read 3"]);
  });

  it("wake_BeforeTheTwoSecondsAreOver_TellsAtOnce", async () => {
    const marks = reporter();
    marks.seen(1);
    await vi.advanceTimersByTimeAsync(0);
    marks.seen(2);
    marks.wake();
    expect(told).toEqual(["read 1", "read 2"]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveLength(2);
  });

  it("wake_AfterAFailure_TellsAgain", async () => {
    const marks = reporter();
    failing = true;
    marks.seen(4);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual(["read 4"]);
    failing = false;
    marks.wake();
    expect(told).toEqual(["read 4", "read 4"]);
  });
});
