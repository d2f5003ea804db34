import { staffEn } from "../../staff/words/en.ts";
import { acts } from "./en/acts.ts";
import { fields } from "./en/fields.ts";
import { labels } from "./en/labels.ts";
import { webhooks } from "./en/webhooks.ts";

/** English names every key; a dictionary that lacks one does not compile. */
export const en = { ...staffEn, ...labels, ...fields, ...acts, ...webhooks } as const;

export type AdminKey = keyof typeof en & string;
