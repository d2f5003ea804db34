import { describe, expect, it } from "vitest";
import { bubbles, chatting, live, open, reload, stage, texts, until } from "../../test/widget-stage.ts";
import { agree, stop } from "../follow-up/agreement.ts";
import { refusalOf } from "./wish.ts";
import { chatKey } from "./stored-chat.ts";
import { followUpStanding } from "./follow-up-standing.ts";

describe("marks", () => {
  it("marksChanged_OwnMessages_AreSentDeliveredRead", async () => {
    const session = await chatting();
    session.send("two");
    await until(() => texts(session).length === 2);
    expect(bubbles(session).map(({ mark }) => mark)).toEqual(["sent", "sent"]);
    stage.server.marks(2, 1);
    await until(() => bubbles(session).map(({ mark }) => mark).join() === "read,delivered");
  });

  it("push_PanelClosed_IsDeliveredAndReadOnlyWhenShown", async () => {
    const session = await chatting();
    session.fromHost({ type: "hidden" });
    stage.server.says("Hana", "hi");
    await until(() => stage.server.latest.reports.length === 1);
    session.fromHost({ type: "shown" });
    session.fromHost({ type: "hidden" });
    await until(() => stage.server.latest.reports.length === 2);
    expect(stage.server.latest.reports).toEqual(["delivered 2", "read 2"]);
  });

  it("reload_NothingNew_ReportsNothing", async () => {
    const session = await chatting();
    stage.server.says("Hana", "hi");
    await until(() => stage.server.latest.reports.length === 1);
    const after = reload(session);
    await until(() => texts(after).length === 2);
    after.fromHost({ type: "hidden" });
    expect(stage.server.latest.reports).toEqual(["read 2"]);
  });
});

describe("a conversation of months", () => {
  it("reload_ManyMessages_ReadsTheNewestAndTheRestWhenAsked", async () => {
    const session = await chatting();
    for (let number = 2; number <= 650; number++) stage.server.says("Hana", `day ${number}`);
    const after = reload(session);
    await until(() => after.state.value.conversation?.lastSeq === 650);
    expect(texts(after)).toHaveLength(200);
    await after.chat?.again.older();
    expect(texts(after)).toHaveLength(400);
    await after.chat?.again.older();
    await after.chat?.again.older();
    expect([texts(after).length, bubbles(after)[1]?.text, after.state.value.conversation?.begins]).toEqual([650, "day 2", 0]);
  });
});

describe("taking back", () => {
  it("withdraw_OwnMessage_LeavesItsTrace", async () => {
    const session = await chatting();
    const [own] = bubbles(session);
    await session.withdraw(own?.messageId ?? "");
    await until(() => bubbles(session)[0]?.gone === "withdrawn");
    expect(bubbles(session)).toMatchObject([{ text: "", gone: "withdrawn" }]);
    expect(session.state.value.notice).toBeNull();
  });

  it("withdraw_Refused_SaysWhy", async () => {
    const session = await chatting();
    stage.server.instead.push({ call: "/withdraw", answer: { status: 409, body: { code: "too_late_to_withdraw" } } });
    await session.withdraw(bubbles(session)[0]?.messageId ?? "");
    expect(session.state.value.notice).toEqual({ code: "too_late_to_withdraw" });
  });
});

describe("choices", () => {
  it("choose_Answer_NamesItsQuestion", async () => {
    const session = await chatting();
    stage.server.says("Hana", "Which colour?", "text", stage.server.latest, { choices: ["Blue", "Red"] });
    await until(() => texts(session).length === 2);
    session.choose("Red", "m2");
    await until(() => texts(session).includes("Red:sent"));
    expect(stage.server.latest.messages.at(-1)).toMatchObject({ text: "Red", inReplyTo: "m2" });
  });
});

describe("follow-up", () => {
  const wish = { channel: "sms", address: "+81 90-1234-5678", consent: true } as const;

  it("agree_WithConsent_StandsUntilItIsStoppedOnAnyPage", async () => {
    const session = await chatting();
    expect(followUpStanding(session.state.value)).toEqual({ agreed: null, offered: ["sms", "email"] });
    expect(await agree(session, wish)).toBeNull();
    await until(() => followUpStanding(session.state.value).agreed?.address === "+8•••678");
    const after = reload(session);
    await until(() => followUpStanding(after.state.value).agreed !== null);
    expect(await stop(after)).toBeNull();
    await until(() => followUpStanding(after.state.value).agreed === null);
  });

  it("send_AfterTheEnd_TakesTheSameConversationUpAgain", async () => {
    const session = await chatting();
    await agree(session, wish);
    await session.ending.end();
    await until(() => session.state.value.conversation?.head?.state === "closed");
    const days = reload(session);
    await until(() => texts(days).length === 1);
    days.send("still broken");
    await until(() => texts(days).includes("still broken:sent"));
    await live(days);
    expect(days.state.value.chat?.closed).toBe(false);
    expect(stage.server.conversations.size).toBe(1);
  });

  it.each([
    [{ ...wish, consent: false }, "en", "consent_required"], [{ ...wish, address: "12345" }, "en", "invalid_phone"],
    [{ ...wish, address: "090-1234-5678" }, "en", "invalid_phone"], [{ ...wish, address: "０９０ー１２３４ー５６７８" }, "ja", null],
    [{ ...wish, channel: "email", address: "a@b" }, "en", "invalid_email"], [{ ...wish, channel: "email", address: "a@b.example" }, "en", null],
  ] as const)("refusalOf_%o_In%s_Is%s", (given, locale, expected) => expect(refusalOf(given, locale)).toBe(expected));
});

describe("coming back", () => {
  it("resume_OnAnotherDevice_OpensTheConversation", async () => {
    const first = await chatting();
    stage.server.says("Hana", "hi");
    await until(() => stage.server.latest.reports.length === 1);
    first.leave();
    for (const key of stage.store.keys("cf.")) stage.store.remove(key);
    stage.server.links.set("tok", stage.server.latest.head.conversationId);
    const second = open({ resume: "tok" });
    await live(second);
    await until(() => texts(second).join() === "hello:sent,hi:sent");
    // What was read on the first device is not new on the second.
    expect(second.state.value).toMatchObject({ unread: 0, newFromSeq: null });
    expect(stage.server.latest.reports).toEqual(["read 2"]);
    second.send("back");
    await until(() => texts(second).includes("back:sent"));
  });

  it("resume_AnswerLostAndPageReloaded_GoesOn", async () => {
    const first = await chatting();
    first.leave();
    for (const key of stage.store.keys("cf.")) stage.store.remove(key);
    stage.server.links.set("tok", stage.server.latest.head.conversationId);
    stage.server.instead.push({ call: "/resume", answer: "handle, then cut" });
    const cut = open({ resume: "tok" });
    expect(cut.state.value).toMatchObject({ screen: "starting", starting: null });
    await until(() => stage.server.calls.includes("POST /api/resume"));
    const after = reload(cut);
    await until(() => texts(after).includes("hello:sent"));
  });

  it("resume_LinkTooOld_SaysSoAndShowsTheForm", async () => {
    const session = open({ resume: "gone" });
    await until(() => session.state.value.notice?.code === "link_expired");
    expect(session.state.value.screen).toBe("welcome");
    expect(reload(session).state.value.screen).toBe("welcome");
  });

  it("resume_WhileAnotherChatIsOpen_TakesItsPlaceOnlyIfTheLinkHolds", async () => {
    const session = await chatting();
    session.fromHost({ type: "resume", token: "gone" });
    await until(() => session.state.value.notice?.code === "link_expired");
    await until(() => texts(session).includes("hello:sent"));
    expect(session.state.value.screen).toBe("chat");
  });

  it.each([404, 401])("resume_ChatBeforeIsAnswered%dLate_ConcernsNobody", async (status) => {
    const session = await chatting();
    const before = stage.server.latest.head.conversationId;
    session.newChat();
    session.begin("another");
    await until(() => texts(session).includes("another:sent"));
    stage.server.links.set("tok", before);
    let answer = (): void => undefined;
    const after = new Promise<void>((done) => (answer = done));
    stage.server.instead.push({ call: `GET /api/conversations/${stage.server.latest.head.conversationId}`, answer: { status, body: { code: "late" } }, after });
    const late = session.chat?.refresh();
    await until(() => stage.server.instead.length === 0);
    session.fromHost({ type: "resume", token: "tok" });
    await until(() => texts(session).includes("hello:sent"));
    answer();
    await late;
    expect(session.state.value).toMatchObject({ screen: "chat", notice: null });
    expect(JSON.parse(stage.store.get(chatKey) ?? "{}")).toMatchObject({ conversationId: before });
  });

  it("reopened_ByATextFromThePhone_GoesOnAndIsLive", async () => {
    const session = await chatting();
    await session.ending.end();
    await until(() => session.state.value.conversation?.head?.state === "closed");
    const days = reload(session);
    await until(() => texts(days).length === 1);
    expect(days.state.value.chat?.closed).toBe(true);
    stage.server.latest.append("customer", null, "one more thing", "text", null, { channel: "sms" });
    stage.server.latest.change({ state: "waiting" });
    days.fromHost({ type: "shown" });
    await live(days);
    await until(() => bubbles(days).some(({ channel }) => channel === "sms"));
    expect(days.state.value.chat?.closed).toBe(false);
    days.send("and here");
    await until(() => texts(days).includes("and here:sent"));
  });
});
