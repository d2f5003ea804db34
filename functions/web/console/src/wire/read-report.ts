import { list, number, object, text } from "../../../shared/api/json.ts";
import type { PresenceStatus } from "./contract.ts";
import { readNames } from "./read.ts";
import type { AdherenceLine, AuditLine, QueueNumbers, QueueReport } from "./report.ts";

const count = (value: unknown): number => number(value) ?? 0;

const readNumbers = (value: unknown): QueueNumbers => {
  const json = object(value);
  return {
    queue: text(json["queue"]) ?? "",
    offered: count(json["offered"]),
    answered: count(json["answered"]),
    abandoned: count(json["abandoned"]),
    shortAbandoned: count(json["shortAbandoned"]),
    overflowed: count(json["overflowed"]),
    stillWaiting: count(json["stillWaiting"]),
    answeredInTarget: count(json["answeredInTarget"]),
    slaShare: number(json["slaShare"]),
    averageWaitSeconds: number(json["averageWaitSeconds"]),
    longestWaitSeconds: number(json["longestWaitSeconds"]),
    averageHandlingSeconds: number(json["averageHandlingSeconds"]),
  };
};

export const readQueueReport = (value: unknown): QueueReport => {
  const json = object(value);
  return {
    at: text(json["at"]) ?? "",
    queues: list(Array.isArray(value) ? value : json["queues"]).map(readNumbers),
    definitions: Object.fromEntries(Object.entries(object(json["definitions"])).map(([key, names]) => [key, readNames(names)])),
  };
};

export const readAdherence = (value: unknown): readonly AdherenceLine[] =>
  list(value).map((item) => {
    const json = object(item);
    return {
      at: text(json["at"]) ?? "",
      kind: text(json["kind"]) ?? "",
      status: (text(json["status"]) as PresenceStatus | null) ?? "offline",
      reason: text(json["reason"]),
      routable: json["routable"] === true,
      why: text(json["why"]),
      by: text(json["by"]),
    };
  });

export const readAudit = (value: unknown): readonly AuditLine[] =>
  list(value).map((item) => {
    const json = object(item);
    return {
      id: text(json["id"]) ?? "",
      at: text(json["at"]) ?? "",
      by: text(json["by"]) ?? "",
      action: text(json["action"]) ?? "",
      target: text(json["target"]) ?? "",
      detail: text(json["detail"]),
    };
  });
