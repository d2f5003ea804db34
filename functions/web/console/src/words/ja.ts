import { labels } from "./ja/labels.ts";
import { sentences } from "./ja/sentences.ts";

export const ja = { ...labels, ...sentences };
