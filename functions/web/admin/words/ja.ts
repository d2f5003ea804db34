import { staffJa } from "../../staff/words/ja.ts";
import { acts } from "./ja/acts.ts";
import { fields } from "./ja/fields.ts";
import { labels } from "./ja/labels.ts";
import { webhooks } from "./ja/webhooks.ts";

export const ja = { ...staffJa, ...labels, ...fields, ...acts, ...webhooks } as const;
