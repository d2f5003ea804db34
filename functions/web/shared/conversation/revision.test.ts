import { describe, expect, it } from "vitest";
import type { Attachment, Message } from "../api/wire.ts";
import { newConversationState, type ConversationState } from "./conversation-state.ts";
import { openChoices } from "./open-choices.ts";
import { reduceConversation } from "./reduce-conversation.ts";

const picture: Attachment = { attachmentId: "a1", name: "a.png", contentType: "image/png", bytes: 3, url: "/x" };
const said = (seq: number, change: Partial<Message> = {}): Message => ({
  seq, messageId: `m${seq}`, clientMessageId: null, author: { role: "operator", id: "hana", name: "Hana" }, kind: "text",
  text: `text ${seq}`, sentAt: new Date(Date.UTC(2026, 0, 1, 0, 0, seq)).toISOString(), ...change,
});
const takenBack = (seq: number, of: number) => said(seq, { kind: "event", event: "withdrawn", text: "", inReplyTo: `m${of}` });
const page = (state: ConversationState, ...messages: Message[]) => reduceConversation(state, { type: "page", page: { messages, lastSeq: 0 } });
const pushed = (state: ConversationState, ...messages: Message[]) =>
  messages.reduce((before, message) => reduceConversation(before, { type: "messageAdded", message }), state);
const begin = () => page(newConversationState("a"), said(1, { attachments: [picture], choices: ["Yes"] }), said(2));

describe("taking back", () => {
  it("reduce_WithdrawnEvent_EmptiesWhatItNames", () => {
    const { messages } = pushed(begin(), takenBack(3, 1));
    expect(messages[0]).toEqual({ ...said(1), text: "", withdrawn: true });
    expect(messages[1]).toEqual(said(2));
  });

  it("reduce_EventBeforeItsMessage_EndsAsIfInOrder", () => {
    const late = page(pushed(newConversationState("a"), takenBack(3, 1)), said(1, { attachments: [picture] }), said(2));
    expect(late.messages).toEqual(pushed(begin(), takenBack(3, 1)).messages);
  });

  it("reduce_SamePushAgain_ChangesNothing", () => {
    const state = pushed(begin(), takenBack(3, 1));
    expect(pushed(state, takenBack(3, 1))).toBe(state);
    expect(page(state, said(1, { text: "", withdrawn: true }))).toBe(state);
  });

  it("reduce_OldPageAfterwards_DoesNotBringItBack", () => {
    const state = pushed(begin(), takenBack(3, 1));
    expect(page(state, said(1)).messages[0]?.withdrawn).toBe(true);
  });

  it("reduce_ErasedInAPage_ReplacesWhatIsKnown", () => {
    const state = page(begin(), said(1, { text: "", erased: true }));
    expect(state.messages[0]).toEqual(said(1, { text: "", erased: true }));
    expect(state.messages).toHaveLength(2);
  });
});

describe("addresses of files", () => {
  const at = (url: string) => said(1, { attachments: [{ ...picture, url }] });
  const url = (state: ConversationState) => state.messages[0]?.attachments?.[0]?.url;

  it("reduce_ReadAgain_TakesTheNewAddress", () => {
    const state = page(newConversationState("a"), at("/old"));
    expect(url(page(state, at("/new")))).toBe("/new");
    expect(page(state, at("/old"))).toBe(state);
    expect(url(page(state, at("")))).toBe("/old");
  });

  it("reduce_WithdrawnMeanwhile_GetsNoneBack", () => {
    expect(url(page(pushed(page(newConversationState("a"), at("/old")), takenBack(2, 1)), at("/new")))).toBeUndefined();
  });
});

describe("choices", () => {
  const asked = said(1, { choices: ["Blue", "Red"] });
  const reply = said(2, { author: { role: "customer", id: null, name: null } });

  it("openChoices_NewestOfTheOtherSide_AreOpen", () => {
    expect(openChoices([asked])).toEqual({ messageId: "m1", choices: ["Blue", "Red"] });
    expect(openChoices([asked, said(2, { kind: "event" })])).not.toBeNull();
  });

  it("openChoices_AnsweredOvertakenOrTakenBack_AreGone", () => {
    expect(openChoices([asked, reply])).toBeNull();
    expect(openChoices([asked, said(2)])).toBeNull();
    expect(openChoices([{ ...asked, withdrawn: true }])).toBeNull();
    expect(openChoices([{ ...reply, choices: ["Yes"] }])).toBeNull();
    expect(openChoices([])).toBeNull();
  });
});
