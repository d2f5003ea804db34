import type { FieldSet, Section } from "../fields.ts";
import { freshNeed, limitActions, needFields } from "./shared.ts";

const selections = {
  longestIdle: "selection.longestIdle",
  mostSpareCapacity: "selection.mostSpareCapacity",
  fewestActive: "selection.fewestActive",
  bestFit: "selection.bestFit",
} as const;

const basics: FieldSet = {
  title: "set.basics",
  fields: [
    { kind: "text", key: "queue", label: "queue.id", hint: "hint.id", fixed: true },
    { kind: "text", key: "name", label: "common.name" },
    { kind: "names", key: "names", label: "queue.names", hint: "queue.names.hint" },
    { kind: "ref", key: "calendar", label: "queue.calendar", to: "calendars", none: "none.alwaysOpen" },
  ],
};

const choosing: FieldSet = {
  title: "set.choosing",
  fields: [
    { kind: "choice", key: "selection", label: "queue.selection", values: selections, initial: "longestIdle" },
    { kind: "flag", key: "autoConnect", label: "queue.autoConnect", hint: "queue.autoConnect.hint" },
    { kind: "number", key: "ringSize", label: "queue.ringSize", hint: "queue.ringSize.hint", min: 1, max: 5 },
    { kind: "seconds", key: "offerTtlSeconds", label: "queue.offerTtl" },
    { kind: "number", key: "offerMissesMax", label: "queue.offerMisses", hint: "queue.offerMisses.hint", min: 1, max: 20 },
    { kind: "seconds", key: "priorityBoostSeconds", label: "queue.priorityBoost", hint: "queue.priorityBoost.hint" },
    { kind: "seconds", key: "preferredPatienceSeconds", label: "queue.preferredPatience", hint: "queue.preferredPatience.hint" },
    { kind: "seconds", key: "directPatienceSeconds", label: "queue.directPatience", hint: "queue.directPatience.hint" },
    { kind: "list", key: "skills", label: "queue.skills", hint: "queue.skills.hint", fields: needFields, add: "add.need", fresh: freshNeed },
  ],
};

const waiting: FieldSet = {
  title: "set.waiting",
  fields: [
    {
      kind: "list",
      key: "overflow",
      label: "queue.overflow",
      hint: "queue.overflow.hint",
      add: "add.overflow",
      ordered: true,
      fresh: { toQueue: "", afterSeconds: 300 },
      fields: [
        { kind: "ref", key: "toQueue", label: "overflow.toQueue", to: "queues" },
        { kind: "seconds", key: "afterSeconds", label: "overflow.after", none: "none.any" },
        { kind: "number", key: "waitingOver", label: "overflow.waitingOver", min: 0, max: 100_000, none: "none.any" },
      ],
    },
    {
      kind: "group",
      key: "limit",
      label: "queue.limit",
      hint: "queue.limit.hint",
      none: "none.noLimit",
      fresh: { waitingMax: 50, then: "leaveMessage" },
      fields: [
        { kind: "number", key: "waitingMax", label: "limit.waitingMax", min: 0, max: 100_000, none: "none.any" },
        { kind: "seconds", key: "estimatedWaitMaxSeconds", label: "limit.estimatedWaitMax", none: "none.any" },
        { kind: "choice", key: "then", label: "limit.then", values: limitActions, initial: "leaveMessage" },
      ],
    },
    { kind: "seconds", key: "fallbackAfterSeconds", label: "queue.fallbackAfter", hint: "queue.fallbackAfter.hint", none: "none.never" },
    { kind: "choice", key: "fallback", label: "queue.fallback", values: limitActions, initial: "callBack" },
    { kind: "seconds", key: "waitNoticeAfterSeconds", label: "queue.waitNoticeAfter", hint: "queue.waitNoticeAfter.hint" },
    { kind: "number", key: "waitNoticesMax", label: "queue.waitNotices", min: 0, max: 50 },
    { kind: "number", key: "crowdedFrom", label: "queue.crowdedFrom", hint: "queue.crowdedFrom.hint", min: 1, max: 100_000 },
  ],
};

const talking: FieldSet = {
  title: "set.talking",
  fields: [
    { kind: "seconds", key: "wrapUpSeconds", label: "queue.wrapUp" },
    { kind: "seconds", key: "wrapUpExtensionSeconds", label: "queue.wrapUpExtension" },
    { kind: "number", key: "wrapUpExtensionsMax", label: "queue.wrapUpExtensions", min: 0, max: 10 },
    { kind: "seconds", key: "customerIdleAfterSeconds", label: "queue.idleAfter", hint: "queue.idleAfter.hint" },
    { kind: "seconds", key: "autoCloseAfterSeconds", label: "queue.autoClose" },
    { kind: "seconds", key: "reopenWindowSeconds", label: "queue.reopen", hint: "queue.reopen.hint" },
  ],
};

const figures: FieldSet = {
  title: "set.figures",
  fields: [
    { kind: "seconds", key: "shortAbandonSeconds", label: "queue.shortAbandon", hint: "queue.shortAbandon.hint" },
    { kind: "seconds", key: "averageHandlingSeconds", label: "queue.averageHandling", hint: "queue.averageHandling.hint" },
  ],
};

export const queues: Section = {
  id: "queues",
  title: "section.queues",
  text: "section.queues.text",
  list: "queues",
  named: ["name", "queue"],
  add: "add.queue",
  fresh: { queue: "", name: "" },
  ordered: false,
  sets: [basics, choosing, waiting, talking, figures],
};
