import { describe, expect, it } from "vitest";
import { byQueue, countsOf, everything, filtered, movable } from "../src/board/filter.ts";
import { atRiskFirst, riskTone, waitedMs } from "../src/board/order.ts";
import { choicesOf } from "../src/board/picker.ts";
import type { BoardConversation } from "../src/wire/board.ts";
import { readBoard, readMoveResult, readRouting } from "../src/wire/read-board.ts";
import { at, noonMs } from "./given.ts";

const risk = (dueIn: number, share = 0.8) => ({ clock: "firstResponse", share, due: at(dueIn) });

const rows = (...given: object[]): readonly BoardConversation[] => readBoard({ conversations: given }).conversations;

const row = (conversationId: string, more: object = {}): object => ({
  conversationId,
  channel: "chat",
  queue: "support",
  state: "waiting",
  customer: { name: conversationId },
  waitedSeconds: 60,
  enqueuedAt: at(-60),
  risk: null,
  ...more,
});

const ids = (some: readonly BoardConversation[]) => some.map(({ conversationId }) => conversationId);

describe("order of the board", () => {
  it("atRiskFirst_Mixed_IsByDueThenWaitingThenAge", () => {
    const sorted = atRiskFirst(
      rows(
        row("talking", { state: "active", enqueuedAt: at(-900) }),
        row("young", { enqueuedAt: at(-10) }),
        row("soon", { state: "active", risk: risk(30) }),
        row("old", { enqueuedAt: at(-300) }),
        row("late", { risk: risk(-30, 1) }),
      ),
    );
    expect(ids(sorted)).toEqual(["late", "soon", "old", "young", "talking"]);
  });

  it("riskTone_AtItsDueTime_IsBreachedBeforeTheServerSaysSo", () => {
    expect(riskTone(risk(1), noonMs)).toBe("warning");
    expect(riskTone(risk(0), noonMs)).toBe("breached");
    expect(riskTone(risk(60, 1), noonMs)).toBe("breached");
    expect(riskTone(null, noonMs)).toBe("none");
  });

  it("waitedMs_Answered_NoLongerGrows", () => {
    const [waiting, active] = rows(row("a"), row("b", { state: "active" }));
    expect(waitedMs(waiting as BoardConversation, noonMs - 5_000, noonMs)).toBe(65_000);
    expect(waitedMs(active as BoardConversation, noonMs - 5_000, noonMs)).toBe(60_000);
  });
});

describe("filter of the board", () => {
  const some = rows(
    row("Emma Clarke", { operator: "ken", state: "active" }),
    row("Omar", { queue: "sales", customer: { phone: "+81 90 1234" }, risk: risk(10) }),
    row("Yuki", { state: "offered" }),
  );

  it("filtered_TextQueueAndKind_AllApply", () => {
    expect(ids(filtered(some, everything))).toHaveLength(3);
    expect(ids(filtered(some, { ...everything, text: " CLARKE " }))).toEqual(["Emma Clarke"]);
    expect(ids(filtered(some, { ...everything, text: "ken" }))).toEqual(["Emma Clarke"]);
    expect(ids(filtered(some, { ...everything, text: "90 12" }))).toEqual(["Omar"]);
    expect(ids(filtered(some, { kind: "waiting", queue: "support", text: "" }))).toEqual(["Yuki"]);
    expect(countsOf(some)).toEqual({ all: 3, risk: 1, waiting: 2, talking: 1 });
  });

  it("movable_AnsweredMeanwhile_LeavesTheChoice", () => {
    expect(ids(movable(some, new Set(["Emma Clarke", "Yuki", "gone"])))).toEqual(["Yuki"]);
  });

  it("byQueue_TwoQueues_AreTwoMoves", () => {
    expect([...byQueue(movable(some, new Set(["Omar", "Yuki"])))]).toEqual([
      ["sales", ["Omar"]],
      ["support", ["Yuki"]],
    ]);
  });
});

describe("who to assign", () => {
  const operators = readBoard({
    operators: [
      { id: "anna", name: "Anna", status: "away", routable: false, why: "away", usedUnits: 0, capacity: 3 },
      { id: "ken", name: "Ken", status: "available", routable: true, why: null, usedUnits: 2, capacity: 3 },
      { id: "hana", name: "Hana", status: "available", routable: true, why: null, usedUnits: 0, capacity: 3 },
    ],
  }).operators;

  it("choicesOf_WithoutReasons_GoByPresence", () => {
    expect(choicesOf(operators, [], "ken").map(({ id, eligible, reasons }) => [id, eligible, ...reasons])).toEqual([
      ["hana", true],
      ["anna", false, "away"],
    ]);
  });

  it("choicesOf_WithReasons_TheServerDecides", () => {
    const { candidates } = readRouting({
      candidates: [
        { operator: "hana", name: "Hana", eligible: false, reasons: ["missingSkill"] },
        { operator: "ken", name: "Ken", eligible: true, rank: 1, reasons: [] },
      ],
    });
    const choices = choicesOf(operators, candidates, null);
    expect(choices[0]).toMatchObject({ id: "ken", rank: 1 });
    expect(choices.find(({ id }) => id === "hana")?.reasons).toEqual(["missingSkill"]);
  });
});

describe("reading the board", () => {
  it("readBoard_Empty_IsComplete", () => expect(readBoard(null)).toEqual({ at: "", queues: [], operators: [], conversations: [] }));

  it("readMoveResult_PartlyRefused_NamesEach", () => {
    expect(readMoveResult({ moved: 2, refused: [{ conversationId: "c", code: "not_waiting" }] })).toEqual({
      moved: 2,
      refused: [{ conversationId: "c", code: "not_waiting" }],
    });
  });
});
