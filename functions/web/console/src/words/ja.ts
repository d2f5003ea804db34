import { staffJa } from "../../../staff/words/ja.ts";
import { board } from "./ja/board.ts";
import { together } from "./ja/together.ts";
import { labels } from "./ja/labels.ts";
import { messages } from "./ja/messages.ts";
import { records } from "./ja/records.ts";
import { report } from "./ja/report.ts";
import { sentences } from "./ja/sentences.ts";
import { texting } from "./ja/texting.ts";

export const ja = { ...staffJa, ...labels, ...board, ...report, ...together, ...messages, ...texting, ...records, ...sentences } as const;
