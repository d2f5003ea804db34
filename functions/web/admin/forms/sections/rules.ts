import type { Section } from "../fields.ts";
import { freshNeed, needFields } from "./shared.ts";

export const entryRules: Section = {
  id: "entryRules",
  title: "section.entryRules",
  text: "section.entryRules.text",
  list: "entryRules",
  named: ["name"],
  add: "add.entryRule",
  fresh: { name: "", when: {}, then: {} },
  ordered: true,
  sets: [
    { title: "set.basics", fields: [{ kind: "text", key: "name", label: "common.name" }] },
    {
      title: "set.when",
      fields: [
        {
          kind: "group",
          key: "when",
          label: "rule.when",
          fresh: {},
          fields: [
            { kind: "refs", key: "queues", label: "when.queues", to: "queues", none: "none.every" },
            { kind: "refs", key: "channels", label: "when.channels", to: "channels", none: "none.every" },
            { kind: "words", key: "segments", label: "when.segments", hint: "when.segments.hint", none: "none.every" },
            { kind: "words", key: "locales", label: "when.locales", hint: "when.locales.hint", none: "none.every" },
            { kind: "words", key: "pages", label: "when.pages", hint: "when.pages.hint", none: "none.every" },
          ],
        },
      ],
    },
    {
      title: "set.then",
      fields: [
        {
          kind: "group",
          key: "then",
          label: "rule.then",
          fresh: {},
          fields: [
            { kind: "ref", key: "queue", label: "then.queue", to: "queues", none: "none.asked" },
            { kind: "number", key: "priority", label: "then.priority", hint: "then.priority.hint", min: 1, max: 5, none: "none.normal" },
            { kind: "list", key: "needs", label: "then.needs", fields: needFields, add: "add.need", fresh: freshNeed },
            {
              kind: "list",
              key: "spread",
              label: "then.spread",
              hint: "then.spread.hint",
              add: "add.share",
              fresh: { queue: "", weight: 1 },
              fields: [
                { kind: "ref", key: "queue", label: "then.queue", to: "queues" },
                { kind: "number", key: "weight", label: "share.weight", min: 1, max: 1_000 },
              ],
            },
          ],
        },
      ],
    },
  ],
};

export const general: Section = {
  id: "general",
  title: "section.general",
  text: "section.general.text",
  list: null,
  named: ["name"],
  add: null,
  fresh: {},
  ordered: false,
  sets: [
    {
      title: "set.basics",
      fields: [
        { kind: "text", key: "name", label: "general.name" },
        { kind: "text", key: "zone", label: "general.zone", hint: "calendar.zone.hint" },
      ],
    },
    {
      title: "set.keeping",
      fields: [
        {
          kind: "group",
          key: "retention",
          label: "general.retention",
          hint: "general.retention.hint",
          fresh: {},
          fields: [{ kind: "number", key: "conversationDays", label: "general.conversationDays", min: 1, max: 36_500, none: "none.forEver" }],
        },
        { kind: "seconds", key: "followUpAfter", label: "general.followUpAfter", hint: "general.followUpAfter.hint" },
      ],
    },
    { title: "set.addresses", fields: [{ kind: "routes", key: "addresses", label: "general.addresses", hint: "general.addresses.hint" }] },
  ],
};
