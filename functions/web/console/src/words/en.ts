import { labels } from "./en/labels.ts";
import { sentences } from "./en/sentences.ts";

/** English names every key; a dictionary that lacks one does not compile. */
export const en = { ...labels, ...sentences } as const;
