import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Http } from "../../shared/api/http.ts";
import { SupervisorApi } from "../../shared/api/supervisor-api.ts";
import { LiveBoard } from "../src/board/live-board.ts";
import { Supervision } from "../src/board/supervision.ts";
import { givenDesk } from "./desk-given.ts";
import { at } from "./given.ts";

beforeEach(() => {
  vi.useFakeTimers();
  // The pace is jittered: the middle of it, so that every run reads as often.
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

class Refusal {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {}
}

const api = (answers: (object | number)[]) => {
  const calls: string[] = [];
  const fake = async (url: unknown, init?: RequestInit): Promise<Response> => {
    calls.push(`${init?.method} ${new URL(String(url)).pathname} ${String(init?.body ?? "")}`.trim());
    const next = answers.shift() ?? {};
    if (next instanceof Refusal) return new Response(JSON.stringify({ code: next.code }), { status: next.status });
    return typeof next === "number" ? new Response("{}", { status: next }) : new Response(JSON.stringify(next));
  };
  return { calls, api: new SupervisorApi(new Http({ base: "https://h/api", fetch: fake as typeof fetch })) };
};

describe("live board", () => {
  it("watch_Until_Stopped_ReadsAtItsPaceAndOnHints", async () => {
    const given = api([]);
    const board = new LiveBoard(given.api, () => true);
    board.hint();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(given.calls).toEqual([]);
    const stop = board.watch();
    await vi.advanceTimersByTimeAsync(100);
    expect(given.calls).toHaveLength(1);
    board.hint();
    board.hint();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(given.calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(given.calls.length).toBeGreaterThan(2);
    stop();
    const before = given.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(given.calls).toHaveLength(before);
  });

  it("read_Failed_KeepsWhatWasKnownAndSaysSo", async () => {
    const given = api([{ at: at(0), conversations: [{ conversationId: "c1", customer: { name: "Emma" } }] }, 503]);
    const board = new LiveBoard(given.api, () => false);
    board.watch();
    await vi.advanceTimersByTimeAsync(6_500);
    expect(board.state.value).toMatchObject({ failing: true, board: { at: at(0) } });
    expect(board.customerName("c1")).toBe("Emma");
    expect(board.customerName("c2")).toBeNull();
  });
});

describe("supervision", () => {
  const given = async (...answers: (object | number)[]) => {
    const { desk, state } = await givenDesk();
    const changed = vi.fn();
    const doors = api(answers);
    return { ...doors, state, changed, supervision: new Supervision(doors.api, desk.store, { changed }) };
  };

  it("assign_Done_SaysSoAndLooksAgain", async () => {
    const { supervision, calls, state, changed } = await given({});
    expect(await supervision.assign("c1", "ken", "k1", { name: "Emma", operator: "Ken" })).toBeNull();
    expect(calls).toEqual(['POST /api/conversations/c1/assign {"operator":"ken","commandId":"k1"}']);
    expect(state().notices.at(-1)?.key).toBe("done.assign");
    expect(changed).toHaveBeenCalledWith("c1");
  });

  it("assign_NoAnswer_IsTriedAgainUnderTheSameCommand", async () => {
    const { supervision, calls } = await given(503, {});
    const done = supervision.assign("c1", "ken", "k1", {});
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await done).toBeNull();
    expect(new Set(calls).size).toBe(1);
    expect(calls).toHaveLength(2);
  });

  it("assign_Refused_IsAnsweredInWordsAboutTheOther", async () => {
    const { supervision } = await given(new Refusal(409, "capacity_full"));
    expect(await supervision.assign("c1", "ken", "k1", {})).toBe("supervise.capacity_full");
  });

  it("move_PartlyRefused_AnswersWithBoth", async () => {
    const { supervision, calls } = await given({ moved: 49, refused: [{ conversationId: "c1", code: "not_waiting" }] });
    expect(await supervision.move("support", "sales", null, 50, "k1")).toEqual({
      moved: 49,
      refused: [{ conversationId: "c1", code: "not_waiting" }],
    });
    expect(calls).toEqual(['POST /api/queues/support/move {"to":"sales","commandId":"k1","max":50}']);
  });

  it("presenceOf_After_IsSentOnlyWhenItIsNotNow", async () => {
    const { supervision, calls } = await given({}, {});
    await supervision.setPresenceOf("ken", "away", "lunch", "conversation", {});
    await supervision.setPresenceOf("ken", "offline", null, "now", {});
    expect(calls).toEqual([
      'PUT /api/operators/ken/presence {"status":"away","reason":"lunch","after":"conversation"}',
      'PUT /api/operators/ken/presence {"status":"offline"}',
    ]);
  });
});
