import type { Field } from "../fields.ts";

/** Skills that a contact asks for; the same in queues and entry rules. */
export const needFields: readonly Field[] = [
  { kind: "text", key: "skill", label: "need.skill" },
  { kind: "number", key: "level", label: "need.level", min: 1, max: 10 },
  { kind: "flag", key: "preferred", label: "need.preferred" },
  { kind: "seconds", key: "relaxAfterSeconds", label: "need.relaxAfter", none: "none.never" },
];

export const freshNeed = { skill: "", level: 1 };

export const limitActions = { wait: "limit.wait", leaveMessage: "limit.leaveMessage", callBack: "limit.callBack" } as const;
