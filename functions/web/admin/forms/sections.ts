import type { Section } from "./fields.ts";
import { channels, dispositions, operators, reasons } from "./sections/people.ts";
import { queues } from "./sections/queues.ts";
import { entryRules, general } from "./sections/rules.ts";
import { calendars, serviceLevels } from "./sections/time.ts";

/** Everything that can be edited, in the order of the page. */
export const sections: readonly Section[] = [queues, operators, calendars, serviceLevels, entryRules, channels, reasons, dispositions, general];
