import type { Section } from "./fields.ts";
import { channels, dispositions, operators, reasons } from "./sections/people.ts";
import { queues } from "./sections/queues.ts";
import { entryRules, general } from "./sections/rules.ts";
import { replies, texting } from "./sections/talk.ts";
import { calendars, serviceLevels } from "./sections/time.ts";
import { webhooks } from "./sections/webhooks.ts";

/** Everything that can be edited, in the order of the page. */
export const sections: readonly Section[] = [
  queues,
  operators,
  calendars,
  serviceLevels,
  entryRules,
  channels,
  replies,
  texting,
  reasons,
  dispositions,
  webhooks,
  general,
];

/** The section in which a field at the top of the document is edited. */
export const sectionOf = (first: string | undefined): Section =>
  sections.find(({ list, part }) => first !== undefined && (list === first || part === first)) ?? general;
