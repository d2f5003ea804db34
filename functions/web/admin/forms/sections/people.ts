import type { Section } from "../fields.ts";

export const operators: Section = {
  id: "operators",
  title: "section.operators",
  text: "section.operators.text",
  list: "operators",
  named: ["name", "id"],
  add: "add.operator",
  fresh: { id: "", name: "", queues: [], capacity: 3 },
  ordered: false,
  sets: [
    {
      title: "set.basics",
      fields: [
        { kind: "text", key: "id", label: "operator.id", hint: "operator.id.hint", fixed: true },
        { kind: "text", key: "name", label: "common.name" },
      ],
    },
    {
      title: "set.work",
      fields: [
        { kind: "refs", key: "queues", label: "operator.queues", to: "queues" },
        { kind: "levels", key: "skills", label: "operator.skills", hint: "operator.skills.hint", of: "skills", max: 10 },
        { kind: "number", key: "capacity", label: "operator.capacity", hint: "operator.capacity.hint", min: 0, max: 100 },
        { kind: "levels", key: "channelLimits", label: "operator.channelLimits", hint: "operator.channelLimits.hint", of: "channels", max: 100 },
      ],
    },
  ],
};

export const channels: Section = {
  id: "channels",
  title: "section.channels",
  text: "section.channels.text",
  list: "channels",
  named: ["channel"],
  add: "add.channel",
  fresh: { channel: "", weight: 1 },
  ordered: false,
  sets: [
    {
      title: "set.basics",
      fields: [
        { kind: "text", key: "channel", label: "channel.id", hint: "channel.id.hint", fixed: true },
        { kind: "number", key: "weight", label: "channel.weight", hint: "channel.weight.hint", min: 1, max: 100 },
        { kind: "number", key: "maxPerOperator", label: "channel.max", min: 0, max: 100, none: "none.noLimit" },
        { kind: "number", key: "priority", label: "channel.priority", hint: "channel.priority.hint", min: -10, max: 10 },
        { kind: "refs", key: "interrupts", label: "channel.interrupts", hint: "channel.interrupts.hint", to: "channels" },
      ],
    },
  ],
};

const choice = (id: "reasons" | "dispositions"): Section => ({
  id,
  title: `section.${id}`,
  text: `section.${id}.text`,
  list: id,
  named: ["names", "code"],
  add: `add.${id}`,
  fresh: { code: "", names: {} },
  ordered: true,
  sets: [
    {
      title: "set.basics",
      fields: [
        { kind: "text", key: "code", label: "choice.code", hint: "choice.code.hint", fixed: true },
        { kind: "names", key: "names", label: "choice.names" },
        ...(id === "reasons" ? ([{ kind: "flag", key: "productive", label: "choice.productive", hint: "choice.productive.hint" }] as const) : []),
      ],
    },
  ],
});

export const reasons = choice("reasons");
export const dispositions = choice("dispositions");
