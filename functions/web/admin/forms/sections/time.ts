import type { Section } from "../fields.ts";

export const calendars: Section = {
  id: "calendars",
  title: "section.calendars",
  text: "section.calendars.text",
  list: "calendars",
  named: ["name", "id"],
  add: "add.calendar",
  fresh: {
    id: "",
    name: "",
    zone: "Etc/UTC",
    week: ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => ({ day, open: [{ from: "09:00", to: "17:00" }] })),
  },
  ordered: false,
  sets: [
    {
      title: "set.basics",
      fields: [
        { kind: "text", key: "id", label: "common.id", hint: "hint.id", fixed: true },
        { kind: "text", key: "name", label: "common.name" },
        { kind: "text", key: "zone", label: "calendar.zone", hint: "calendar.zone.hint" },
      ],
    },
    { title: "set.week", fields: [{ kind: "week", key: "week", label: "calendar.week", hint: "calendar.week.hint" }] },
    {
      title: "set.dates",
      fields: [
        {
          kind: "list",
          key: "holidays",
          label: "calendar.holidays",
          add: "add.holiday",
          fresh: { date: "", name: "" },
          fields: [
            { kind: "date", key: "date", label: "calendar.date" },
            { kind: "text", key: "name", label: "common.name" },
          ],
        },
        {
          kind: "list",
          key: "exceptions",
          label: "calendar.exceptions",
          hint: "calendar.exceptions.hint",
          add: "add.exception",
          fresh: { date: "", open: [] },
          fields: [
            { kind: "date", key: "date", label: "calendar.date" },
            { kind: "text", key: "name", label: "common.name" },
            { kind: "hours", key: "open", label: "calendar.open" },
          ],
        },
      ],
    },
  ],
};

const clocks = { firstResponse: "clock.firstResponse", nextResponse: "clock.nextResponse", resolution: "clock.resolution" } as const;

const actions = {
  raisePriority: "escalate.raisePriority",
  moveToQueue: "escalate.moveToQueue",
  notifyOperator: "escalate.notifyOperator",
  notifySupervisor: "escalate.notifySupervisor",
  webhook: "escalate.webhook",
} as const;

export const serviceLevels: Section = {
  id: "serviceLevels",
  title: "section.serviceLevels",
  text: "section.serviceLevels.text",
  list: "serviceLevels",
  named: ["name", "id"],
  add: "add.serviceLevel",
  fresh: { id: "", name: "", firstResponseSeconds: 120, warnings: [0.5, 0.8] },
  ordered: true,
  sets: [
    {
      title: "set.basics",
      fields: [
        { kind: "text", key: "id", label: "common.id", hint: "hint.id", fixed: true },
        { kind: "text", key: "name", label: "common.name" },
        { kind: "ref", key: "calendar", label: "level.calendar", to: "calendars", none: "none.ofQueue" },
        {
          kind: "group",
          key: "when",
          label: "level.when",
          fresh: {},
          fields: [
            { kind: "refs", key: "queues", label: "when.queues", to: "queues", none: "none.every" },
            { kind: "refs", key: "channels", label: "when.channels", to: "channels", none: "none.every" },
            { kind: "words", key: "segments", label: "when.segments", none: "none.every" },
            { kind: "number", key: "minPriority", label: "when.minPriority", hint: "when.minPriority.hint", min: 1, max: 5, none: "none.any" },
          ],
        },
      ],
    },
    {
      title: "set.targets",
      fields: [
        { kind: "seconds", key: "firstResponseSeconds", label: "clock.firstResponse", none: "none.noTarget" },
        { kind: "seconds", key: "nextResponseSeconds", label: "clock.nextResponse", none: "none.noTarget" },
        { kind: "seconds", key: "resolutionSeconds", label: "clock.resolution", none: "none.noTarget" },
        { kind: "flag", key: "pauseWhileCustomerAwaited", label: "level.pause", hint: "level.pause.hint" },
      ],
    },
    {
      title: "set.escalation",
      fields: [
        { kind: "percents", key: "warnings", label: "level.warnings", hint: "level.warnings.hint" },
        {
          kind: "list",
          key: "escalations",
          label: "level.escalations",
          add: "add.escalation",
          fresh: { clock: "firstResponse", at: 1, action: "notifySupervisor" },
          fields: [
            { kind: "choice", key: "clock", label: "escalation.clock", values: clocks, initial: "firstResponse" },
            { kind: "percent", key: "at", label: "escalation.at" },
            { kind: "choice", key: "action", label: "escalation.action", values: actions, initial: "notifySupervisor" },
            { kind: "text", key: "value", label: "escalation.value", hint: "escalation.value.hint" },
          ],
        },
      ],
    },
  ],
};
