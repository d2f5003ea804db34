import { describe, expect, it } from "vitest";
import { ConnectionState } from "../../shared/connection/connection-state.ts";
import { chatting, open, reload, stage, texts, until } from "../../test/widget-stage.ts";
import { chatKey } from "./stored-chat.ts";

describe("starting", () => {
  it("begin_AnswerLost_MakesOneConversation", async () => {
    stage.server.instead.push({ call: "POST /api/chat", answer: "handle, then cut" }, { call: "POST /api/chat", answer: "cut" });
    const session = await chatting();
    expect(stage.server.conversations.size).toBe(1);
    expect(stage.server.calls.filter((call) => call === "POST /api/chat")).toHaveLength(3);
    expect(texts(session)).toEqual(["hello:sent"]);
  });

  it("begin_ReloadBeforeTheAnswer_GoesOnWithTheSameStart", async () => {
    stage.server.instead.push({ call: "POST /api/chat", answer: "handle, then cut" });
    const before = open();
    before.begin("hello");
    await until(() => stage.server.conversations.size === 1);
    const after = reload(before);
    expect(after.state.value.starting ?? "hello").toBe("hello");
    await until(() => texts(after).includes("hello:sent"));
    expect(stage.server.conversations.size).toBe(1);
  });

  it("begin_TooMany_SaysSoAndGoesOn", async () => {
    const tooMany = { status: 429, body: { code: "rate_limited" }, headers: { "Retry-After": "0.05" } };
    stage.server.instead.push({ call: "POST /api/chat", answer: tooMany });
    const session = open();
    const codes: (string | undefined)[] = [];
    session.state.subscribe(() => codes.push(session.state.value.notice?.code));
    session.begin("hello");
    await until(() => texts(session).includes("hello:sent"));
    expect(codes).toContain("rate_limited");
    expect(session.state.value.notice).toBeNull();
  });

  it("begin_Refused_OpensTheFormWithTheText", async () => {
    stage.server.instead.push({ call: "POST /api/chat", answer: { status: 400, body: { code: "validation_failed" } } });
    const session = open();
    session.begin("hello");
    await until(() => session.state.value.screen === "welcome");
    expect(session.state.value).toMatchObject({ draft: "hello", notice: { code: "validation_failed" } });
  });
});

describe("messages", () => {
  it("push_Arrives_IsShownAndMarkedRead", async () => {
    const session = await chatting();
    stage.server.says("Hana", "hi");
    await until(() => texts(session).includes("hi:sent"));
    await until(() => stage.server.latest.readSeq === 2);
    expect(session.state.value.unread).toBe(0);
  });

  it("push_PanelClosed_CountsAndRings", async () => {
    const session = await chatting();
    session.fromHost({ type: "hidden" });
    stage.server.says("", "You are connected with Hana.", "event");
    stage.server.says("Hana", "hi");
    stage.server.says("Hana", "are you there?");
    await until(() => session.state.value.unread === 2);
    expect(stage.told.at(-1)).toEqual({ type: "unread", count: 2 });
    expect(stage.rings).toBe(2);
    session.fromHost({ type: "shown" });
    expect(session.state.value).toMatchObject({ unread: 0, newFromSeq: 3 });
  });

  it("push_Missed_IsFetched", async () => {
    const session = await chatting();
    stage.server.latest.append("operator", "Hana", "never pushed");
    stage.server.says("Hana", "pushed");
    await until(() => texts(session).length === 3);
    expect(texts(session)).toEqual(["hello:sent", "never pushed:sent", "pushed:sent"]);
  });

  it("send_LineCutInTheMiddle_NothingLostOrDoubled", async () => {
    const session = await chatting();
    stage.server.instead.push(
      { call: "/messages", answer: "handle, then cut" }, { call: "POST /api/conversations", answer: "cut" },
      { call: "POST /api/conversations", answer: { status: 503 } },
    );
    for (let i = 1; i <= 6; i++) session.send(`m${i}`);
    await until(() => texts(session).filter((text) => text.endsWith(":sent")).length === 7);
    expect(stage.server.latest.messages.map((message) => message.text)).toEqual(["hello", "m1", "m2", "m3", "m4", "m5", "m6"]);
  });

  it("reload_QueuedOffline_IsSentAfterwardsInOrder", async () => {
    const session = await chatting();
    stage.page.goOffline();
    for (let i = 0; i < 20; i++) stage.server.instead.push({ call: "/messages", answer: "cut" });
    session.send("one");
    session.send("two");
    const after = reload(session);
    stage.server.instead.length = 0;
    await until(() => texts(after).join() === "hello:sent,one:sent,two:sent");
    expect(stage.server.latest.messages).toHaveLength(3);
  });

  it("hub_Down_IsReplacedByPolling", async () => {
    stage.server.hub.up = false;
    const session = open();
    session.begin("hello");
    await until(() => session.state.value.screen === "chat");
    stage.server.latest.append("operator", "Hana", "without a hub");
    await until(() => texts(session).includes("without a hub:sent"));
    expect(session.state.value.connection).not.toBe(ConnectionState.Live);
  });
});

describe("tokens", () => {
  it("token_Expired_IsRenewedInPassing", async () => {
    const session = await chatting();
    stage.server.tokenGeneration = 2;
    session.send("still here");
    await until(() => texts(session).includes("still here:sent"));
    expect(stage.server.calls).toContain(`POST /api/conversations/${stage.server.latest.head.conversationId}/token`);
  });

  it("token_TooOldToRenew_StartsAgainAndSaysWhy", async () => {
    const session = await chatting();
    stage.server.tokenGeneration = 2;
    stage.server.instead.push({ call: "/token", answer: { status: 401, body: { code: "token_expired" } } });
    session.send("anybody?");
    await until(() => session.state.value.notice?.code === "chat_expired");
    expect(session.state.value.screen).toBe("welcome");
  });

  it("token_GoneForGood_StartsAgainAndSaysWhy", async () => {
    const session = await chatting();
    stage.server.conversations.clear();
    stage.server.hub.drop();
    session.send("anybody?");
    await until(() => session.state.value.screen === "welcome");
    expect(session.state.value.notice?.code).toBe("chat_expired");
    expect(stage.store.get(chatKey)).toBeNull();
  });
});

describe("ending", () => {
  it("end_ByTheCustomer_IsRatedAndContinued", async () => {
    const session = await chatting();
    await session.ending.end();
    await until(() => session.state.value.conversation?.head?.state === "closed");
    await session.ending.rate(5, " kind ");
    expect(stage.server.latest.rating).toEqual({ score: 5, comment: "kind" });
    const first = stage.server.latest.head.conversationId;
    session.newChat();
    session.begin("again");
    await until(() => stage.server.conversations.size === 2 && session.state.value.screen === "chat");
    const bodies = [...stage.server.starts.values()].map(({ body }) => JSON.parse(body) as { continues?: { conversationId: string } });
    expect(bodies.map((body) => body.continues?.conversationId)).toEqual([undefined, first]);
    expect(session.state.value.earlier).toBe("offered");
    stage.server.tokenGeneration = 2;
    await session.earlier.show();
    expect(session.state.value.earlier).toMatchObject([{ text: "hello" }]);
  });

  it("end_ByTheOperator_ClosesTheLineAndTellsTheHost", async () => {
    const session = await chatting();
    stage.server.changes({ state: "closed" });
    await until(() => session.state.value.chat?.closed === true);
    await until(() => stage.server.hub.linkCount === 0);
    expect(stage.told.filter((message) => message.type === "conversation").at(-1)).toEqual({ type: "conversation", open: false });
  });

  it("send_ClosedMeanwhile_ShowsItAndTakesItAlong", async () => {
    const session = await chatting();
    stage.server.latest.head.state = "closed";
    session.send("too late");
    await until(() => texts(session).includes("too late:failed"));
    session.newChat("too late");
    expect(session.state.value).toMatchObject({ screen: "welcome", draft: "too late" });
  });

  it("begin_OldChatRefused_StartsWithoutIt", async () => {
    const session = await chatting();
    await session.ending.end();
    session.newChat();
    stage.server.instead.push({ call: "POST /api/chat", answer: { status: 401, body: { code: "token_expired" } } });
    session.begin("again");
    await until(() => stage.server.conversations.size === 2);
    expect(JSON.parse([...stage.server.starts.values()][1]?.body ?? "{}")).not.toHaveProperty("continues");
  });
});
