import { type Json, list, number, object, text, texts } from "../../../shared/api/json.ts";
import type { Board, BoardConversation, BoardOperator, BoardQueue, Candidate, Decision, MoveResult, Risk, Routing } from "./board.ts";
import type { ConversationState, PresenceStatus, QueueState } from "./contract.ts";
import { readCustomer, readNames, readNeeds, readParticipants } from "./read.ts";

const count = (value: unknown): number => number(value) ?? 0;

const readQueue = (value: unknown): BoardQueue => {
  const json = object(value);
  const operators = object(json["operators"]);
  const queue = text(json["queue"]) ?? "";
  return {
    queue,
    name: text(json["name"]) ?? queue,
    names: readNames(json["names"]),
    state: (text(json["state"]) as QueueState | null) ?? "open",
    waiting: count(json["waiting"]),
    longestWaitSeconds: number(json["longestWaitSeconds"]),
    estimatedWaitSeconds: number(json["estimatedWaitSeconds"]),
    operators: { available: count(operators["available"]), busy: count(operators["busy"]), away: count(operators["away"]) },
    offered: number(json["offered"]),
    answered: number(json["answered"]),
    abandoned: number(json["abandoned"]),
    shortAbandoned: number(json["shortAbandoned"]),
    overflowed: number(json["overflowed"]),
    slaShare: number(json["slaShare"]),
    averageWaitSeconds: number(json["averageWaitSeconds"]),
  };
};

/** Presence lies flat on the board and under `presence` in the directory: both are read. */
const readOperator = (value: unknown): BoardOperator => {
  const json = object(value);
  const presence: Json = json["presence"] === undefined ? json : object(json["presence"]);
  const id = text(json["id"]) ?? "";
  return {
    id,
    name: text(json["name"]) ?? id,
    status: (text(presence["status"]) as PresenceStatus | null) ?? "offline",
    reason: text(presence["reason"]),
    pendingStatus: text(presence["pendingStatus"]) as PresenceStatus | null,
    routable: presence["routable"] === true,
    why: text(presence["why"]),
    since: text(presence["since"]),
    usedUnits: count(json["usedUnits"]),
    capacity: count(json["capacity"]),
    conversations: list(json["conversations"]).map((item) => ({
      conversationId: text(object(item)["conversationId"]) ?? "",
      state: (text(object(item)["state"]) as ConversationState | null) ?? "active",
      channel: text(object(item)["channel"]) ?? "chat",
    })),
  };
};

const readRisk = (value: unknown): Risk | null => {
  const json = object(value);
  const due = text(json["due"]);
  return due === null ? null : { clock: text(json["clock"]) ?? "", share: number(json["share"]) ?? 0, due };
};

const readRow = (value: unknown): BoardConversation => {
  const json = object(value);
  return {
    conversationId: text(json["conversationId"]) ?? "",
    channel: text(json["channel"]) ?? "chat",
    queue: text(json["queue"]) ?? "",
    state: (text(json["state"]) as ConversationState | null) ?? "waiting",
    customer: readCustomer(json["customer"]),
    priority: number(json["priority"]),
    operator: text(json["operator"]) ?? text(object(json["operator"])["id"]),
    waitedSeconds: count(json["waitedSeconds"]),
    enqueuedAt: text(json["enqueuedAt"]) ?? "",
    since: text(json["since"]),
    risk: readRisk(json["risk"]),
    participants: readParticipants(json["participants"]),
  };
};

export const readBoard = (value: unknown): Board => {
  const json = object(value);
  return {
    at: text(json["at"]) ?? "",
    queues: list(json["queues"]).map(readQueue),
    operators: list(json["operators"]).map(readOperator),
    conversations: list(json["conversations"]).map(readRow),
  };
};

export const readCandidate = (value: unknown): Candidate => {
  const json = object(value);
  const operator = text(json["operator"]) ?? text(json["id"]) ?? "";
  return {
    operator,
    name: text(json["name"]) ?? operator,
    eligible: json["eligible"] === true,
    rank: number(json["rank"]),
    reasons: texts(json["reasons"]),
    words: readNames(json["words"]),
  };
};

const readDecision = (value: unknown): Decision => {
  const json = object(value);
  return {
    at: text(json["at"]) ?? "",
    kind: text(json["kind"]) ?? "",
    operator: text(json["operator"]),
    from: text(json["from"]),
    by: text(json["by"]),
    reason: text(json["reason"]),
    words: readNames(json["words"]),
  };
};

export const readRouting = (value: unknown): Routing => {
  const json = object(value);
  const preferred = object(json["preferred"]);
  const operator = text(preferred["operator"]);
  return {
    state: (text(json["state"]) as ConversationState | null) ?? "waiting",
    queue: text(json["queue"]) ?? "",
    priority: number(json["priority"]),
    enqueuedAt: text(json["enqueuedAt"]),
    effectiveAt: text(json["effectiveAt"]),
    position: number(json["position"]),
    needs: readNeeds(json["needs"]),
    preferred: operator === null ? null : { operator, until: text(preferred["until"]) },
    candidates: list(json["candidates"]).map(readCandidate),
    decisions: list(json["decisions"]).map(readDecision),
    words: readNames(json["words"]),
  };
};

export const readMoveResult = (value: unknown): MoveResult => ({
  moved: count(object(value)["moved"]),
  refused: list(object(value)["refused"]).map((item) => ({
    conversationId: text(object(item)["conversationId"]) ?? "",
    code: text(object(item)["code"]) ?? "",
  })),
});
