import type { AdminKey } from "../../words/en.ts";
import type { Section } from "../fields.ts";

/** What other systems can be told of, in the order in which it happens. */
export const events: Readonly<Record<string, AdminKey>> = {
  "conversation.opened": "event.opened",
  "conversation.queued": "event.queued",
  "conversation.assigned": "event.assigned",
  "conversation.transferred": "event.transferred",
  "conversation.idle": "event.idle",
  "conversation.resumed": "event.resumed",
  "conversation.wrapUp": "event.wrapUp",
  "conversation.closed": "event.closed",
  "conversation.abandoned": "event.abandoned",
  "conversation.reopened": "event.reopened",
  "conversation.rated": "event.rated",
  "conversation.slaWarning": "event.slaWarning",
  "conversation.slaBreached": "event.slaBreached",
  "message.added": "event.message",
};

/** Other systems that are told of what happens. */
export const webhooks: Section = {
  id: "webhooks",
  title: "section.webhooks",
  text: "section.webhooks.text",
  list: "webhooks",
  named: ["name", "id"],
  add: "add.webhook",
  fresh: { id: "", name: "", address: "https://", events: ["conversation.opened", "conversation.closed"], active: true },
  ordered: false,
  sets: [
    {
      title: "set.basics",
      fields: [
        { kind: "text", key: "id", label: "common.id", hint: "hint.id", fixed: true },
        { kind: "text", key: "name", label: "common.name" },
        { kind: "text", key: "address", label: "webhook.address", hint: "webhook.address.hint" },
        { kind: "flag", key: "active", label: "webhook.active", hint: "webhook.active.hint" },
        { kind: "choices", key: "events", label: "webhook.events", hint: "webhook.events.hint", values: events },
      ],
    },
  ],
};
