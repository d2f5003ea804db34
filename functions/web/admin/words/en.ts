import { staffEn } from "../../staff/words/en.ts";
import { acts } from "./en/acts.ts";
import { fields } from "./en/fields.ts";
import { labels } from "./en/labels.ts";

/** English names every key; a dictionary that lacks one does not compile. */
export const en = { ...staffEn, ...labels, ...fields, ...acts } as const;

export type AdminKey = keyof typeof en & string;
