import { staffJa } from "../../../staff/words/ja.ts";
import { board } from "./ja/board.ts";
import { together } from "./ja/together.ts";
import { labels } from "./ja/labels.ts";
import { report } from "./ja/report.ts";
import { sentences } from "./ja/sentences.ts";

export const ja = { ...staffJa, ...labels, ...board, ...report, ...together, ...sentences } as const;
