import { staffEn } from "../../../staff/words/en.ts";
import { board } from "./en/board.ts";
import { together } from "./en/together.ts";
import { labels } from "./en/labels.ts";
import { messages } from "./en/messages.ts";
import { records } from "./en/records.ts";
import { report } from "./en/report.ts";
import { sentences } from "./en/sentences.ts";
import { texting } from "./en/texting.ts";

/** English names every key; a dictionary that lacks one does not compile. */
export const en = { ...staffEn, ...labels, ...board, ...report, ...together, ...messages, ...texting, ...records, ...sentences } as const;
