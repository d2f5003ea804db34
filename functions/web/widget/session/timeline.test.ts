import { describe, expect, it } from "vitest";
import type { Message } from "../../shared/api/wire.ts";
import { newConversationState } from "../../shared/conversation/conversation-state.ts";
import { reduceConversation } from "../../shared/conversation/reduce-conversation.ts";
import { timeline, type Row } from "./timeline.ts";

const at = (minutes: number, day = 1) => new Date(2026, 0, day, 12, minutes).toISOString();
const said = (seq: number, role: "customer" | "operator", sentAt: string, kind = "text"): Message => ({
  seq, messageId: `m${seq}`, clientMessageId: role === "customer" ? `c${seq}` : null, author: { role, id: role, name: role }, kind, text: `t${seq}`, sentAt,
});
const state = (...messages: Message[]) =>
  reduceConversation(newConversationState("a"), { type: "page", page: { messages, lastSeq: messages.length } });
const sketch = (rows: Row[]) =>
  rows.map((row) => (row.kind === "bubble" ? `${row.bubble.text} ${row.bubble.delivery}${row.bubble.first ? " first" : ""}${row.bubble.last ? " last" : ""}` : row.kind));

describe("timeline", () => {
  it("timeline_OneAuthor_StandsTogetherForFiveMinutes", () => {
    const rows = timeline(state(said(1, "operator", at(0)), said(2, "operator", at(1)), said(3, "operator", at(9))), [], null);
    expect(sketch(rows)).toEqual(["day", "t1 sent first", "t2 sent last", "t3 sent first last"]);
  });

  it("timeline_NextDay_HasItsLine", () => {
    expect(sketch(timeline(state(said(1, "customer", at(0)), said(2, "operator", at(0, 2), "event")), [], null)))
      .toEqual(["day", "t1 sent first last", "day", "event"]);
  });

  it("timeline_Unread_StandsBelowTheNewLine", () => {
    const rows = timeline(state(said(1, "customer", at(0)), said(2, "operator", at(1))), [], 2);
    expect(sketch(rows)).toEqual(["day", "t1 sent first last", "new", "t2 sent first last"]);
  });

  it("timeline_Queued_StandsLastAndOnlyOnce", () => {
    const queued = { clientMessageId: "c2", text: "t2", createdAtMs: Date.parse(at(2)), failed: null };
    const before = timeline(state(said(1, "customer", at(0))), [queued], null);
    expect(sketch(before).at(-1)).toBe("t2 pending first last");
    const after = timeline(state(said(1, "customer", at(0)), said(2, "customer", at(2))), [queued], null);
    expect(sketch(after)).toEqual(["day", "t1 sent first", "t2 sent last"]);
    expect(before.at(-1)?.key).toBe(after.at(-1)?.key);
  });

  it("timeline_OwnPastAGap_StaysVisible", () => {
    const conversation = reduceConversation(state(said(1, "customer", at(0))), { type: "messageAdded", message: said(3, "customer", at(2)) });
    expect(sketch(timeline(conversation, [], null)).at(-1)).toBe("t3 sent last");
  });
});
