import { describe, expect, it } from "vitest";
import { readConversation, readJourney, readMe, readMessage, readOffer, readPage, readWork } from "../src/wire/read.ts";

describe("read", () => {
  it.each([null, undefined, 7, "text", [], {}])("read_%o_GivesCompleteRecords", (json) => {
    expect(readMe(json).presence.routable).toBe(false);
    expect(readWork(json)).toEqual({ offers: [], conversations: [] });
    expect(readPage(json)).toEqual({ messages: [], lastSeq: 0, lastEntry: null });
    expect(readJourney(json)).toEqual([]);
    expect(readConversation(json)).toMatchObject({ customer: { id: null, verified: false }, sla: null, operator: null });
    expect(readOffer(json).expiresAt).toBe("");
  });

  it("readMessage_NoteOfTheWire_HasNoNumber", () => {
    const note = readMessage({
      messageId: "m",
      entry: 4,
      author: { role: "operator", id: "hana", name: "Hana" },
      kind: "note",
      text: "n",
      sentAt: "t",
    });
    expect(note).toMatchObject({ seq: null, entry: 4, kind: "note", event: null });
  });

  it.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "vbscript:x"])("readConversation_PageThatRuns_IsNone %s", (url) => {
    expect(readConversation({ page: { url, title: "Shop" } }).page).toBeNull();
  });

  it("readConversation_WrapUp_KnowsItsEnd", () => {
    expect(readConversation({ state: "wrapUp", wrapUpUntil: "2026-11-20T12:00:00Z" }).wrapUpEndsAt).toBe("2026-11-20T12:00:00Z");
  });

  it("readJourney_LeastFields_AreEnough", () => {
    const contact = { conversationId: "c", channel: "sms", queue: "support", at: "2026-11-20T12:00:00Z" };
    expect(readJourney([contact])[0]).toEqual({ ...contact, state: null, operator: null, disposition: null, preview: null });
  });
});
