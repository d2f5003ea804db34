import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSignalRLink } from "../../shared/connection/signalr-link.ts";
import { ConnectionState } from "../../shared/connection/connection-state.ts";
import { MemoryStore } from "../../shared/storage/key-value-store.ts";
import { FakePage } from "../../test/fake-page.ts";
import { FakeServer } from "../../test/fake-server.ts";
import type { FromFrame } from "../protocol.ts";
import { chatKey } from "./stored-chat.ts";
import { timeline } from "./timeline.ts";
import { WidgetSession } from "./widget-session.ts";

let server: FakeServer;
let store: MemoryStore;
let page: FakePage;
let told: FromFrame[];
let rings: number;
const sessions: WidgetSession[] = [];

function open(): WidgetSession {
  page = new FakePage();
  const session = new WidgetSession({
    settings: { host: "https://shop", queue: "support", locale: "en", theme: "auto", identityToken: null, page: { url: "https://shop/a", title: "A" }, resume: null },
    base: `${server.address}/api`,
    locale: "en",
    store,
    openLink: openSignalRLink,
    tellHost: (message) => told.push(message),
    ring: () => rings++,
    page: page.window,
  });
  session.start();
  session.fromHost({ type: "shown" });
  sessions.push(session);
  return session;
}

/** What a reload does: nothing is said goodbye to, the store stays. */
function reload(session: WidgetSession): WidgetSession {
  session.leave();
  return open();
}

const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 5_000, interval: 5 });
const texts = (session: WidgetSession) =>
  timeline(session.state.value.conversation, session.state.value.outbox, null)
    .flatMap((row) => (row.kind === "bubble" ? [`${row.bubble.text}:${row.bubble.delivery}`] : []));
const live = (session: WidgetSession) => until(() => session.state.value.connection === ConnectionState.Live && server.hub.linkCount > 0);

async function chatting(): Promise<WidgetSession> {
  const session = open();
  session.begin("hello");
  await live(session);
  await until(() => texts(session).length === 1);
  return session;
}

beforeEach(async () => {
  [store, told, rings] = [new MemoryStore(), [], 0];
  server = new FakeServer();
  await server.start();
  vi.spyOn(Math, "random").mockReturnValue(0.05);
});

afterEach(async () => {
  for (const session of sessions.splice(0)) session.leave();
  await server.stop();
  vi.restoreAllMocks();
});

describe("starting", () => {
  it("begin_AnswerLost_MakesOneConversation", async () => {
    server.instead.push({ call: "POST /api/chat", answer: "handle, then cut" }, { call: "POST /api/chat", answer: "cut" });
    const session = await chatting();
    expect(server.conversations.size).toBe(1);
    expect(server.calls.filter((call) => call === "POST /api/chat")).toHaveLength(3);
    expect(texts(session)).toEqual(["hello:sent"]);
  });

  it("begin_ReloadBeforeTheAnswer_GoesOnWithTheSameStart", async () => {
    server.instead.push({ call: "POST /api/chat", answer: "handle, then cut" });
    const before = open();
    before.begin("hello");
    await until(() => server.conversations.size === 1);
    const after = reload(before);
    expect(after.state.value.starting ?? "hello").toBe("hello");
    await until(() => texts(after).includes("hello:sent"));
    expect(server.conversations.size).toBe(1);
  });

  it("begin_TooMany_SaysSoAndGoesOn", async () => {
    const tooMany = { status: 429, body: { code: "rate_limited" }, headers: { "Retry-After": "0.05" } };
    server.instead.push({ call: "POST /api/chat", answer: tooMany });
    const session = open();
    const codes: (string | undefined)[] = [];
    session.state.subscribe(() => codes.push(session.state.value.notice?.code));
    session.begin("hello");
    await until(() => texts(session).includes("hello:sent"));
    expect(codes).toContain("rate_limited");
    expect(session.state.value.notice).toBeNull();
  });

  it("begin_Refused_OpensTheFormWithTheText", async () => {
    server.instead.push({ call: "POST /api/chat", answer: { status: 400, body: { code: "validation_failed" } } });
    const session = open();
    session.begin("hello");
    await until(() => session.state.value.screen === "welcome");
    expect(session.state.value).toMatchObject({ draft: "hello", notice: { code: "validation_failed" } });
  });
});

describe("messages", () => {
  it("push_Arrives_IsShownAndMarkedRead", async () => {
    const session = await chatting();
    server.says("Hana", "hi");
    await until(() => texts(session).includes("hi:sent"));
    await until(() => server.latest.readSeq === 2);
    expect(session.state.value.unread).toBe(0);
  });

  it("push_PanelClosed_CountsAndRings", async () => {
    const session = await chatting();
    session.fromHost({ type: "hidden" });
    server.says("", "You are connected with Hana.", "event");
    server.says("Hana", "hi");
    server.says("Hana", "are you there?");
    await until(() => session.state.value.unread === 2);
    expect(told.at(-1)).toEqual({ type: "unread", count: 2 });
    expect(rings).toBe(2);
    session.fromHost({ type: "shown" });
    expect(session.state.value).toMatchObject({ unread: 0, newFromSeq: 3 });
  });

  it("push_Missed_IsFetched", async () => {
    const session = await chatting();
    server.latest.append("operator", "Hana", "never pushed");
    server.says("Hana", "pushed");
    await until(() => texts(session).length === 3);
    expect(texts(session)).toEqual(["hello:sent", "never pushed:sent", "pushed:sent"]);
  });

  it("send_LineCutInTheMiddle_NothingLostOrDoubled", async () => {
    const session = await chatting();
    server.instead.push(
      { call: "/messages", answer: "handle, then cut" }, { call: "POST /api/conversations", answer: "cut" },
      { call: "POST /api/conversations", answer: { status: 503 } },
    );
    for (let i = 1; i <= 6; i++) session.send(`m${i}`);
    await until(() => texts(session).filter((text) => text.endsWith(":sent")).length === 7);
    expect(server.latest.messages.map((message) => message.text)).toEqual(["hello", "m1", "m2", "m3", "m4", "m5", "m6"]);
  });

  it("reload_QueuedOffline_IsSentAfterwardsInOrder", async () => {
    const session = await chatting();
    page.goOffline();
    for (let i = 0; i < 20; i++) server.instead.push({ call: "/messages", answer: "cut" });
    session.send("one");
    session.send("two");
    const after = reload(session);
    server.instead.length = 0;
    await until(() => texts(after).join() === "hello:sent,one:sent,two:sent");
    expect(server.latest.messages).toHaveLength(3);
  });

  it("hub_Down_IsReplacedByPolling", async () => {
    server.hub.up = false;
    const session = open();
    session.begin("hello");
    await until(() => session.state.value.screen === "chat");
    server.latest.append("operator", "Hana", "without a hub");
    await until(() => texts(session).includes("without a hub:sent"));
    expect(session.state.value.connection).not.toBe(ConnectionState.Live);
  });
});

describe("tokens", () => {
  it("token_Expired_IsRenewedInPassing", async () => {
    const session = await chatting();
    server.tokenGeneration = 2;
    session.send("still here");
    await until(() => texts(session).includes("still here:sent"));
    expect(server.calls).toContain(`POST /api/conversations/${server.latest.head.conversationId}/token`);
  });

  it("token_TooOldToRenew_StartsAgainAndSaysWhy", async () => {
    const session = await chatting();
    server.tokenGeneration = 2;
    server.instead.push({ call: "/token", answer: { status: 401, body: { code: "token_expired" } } });
    session.send("anybody?");
    await until(() => session.state.value.notice?.code === "chat_expired");
    expect(session.state.value.screen).toBe("welcome");
  });

  it("token_GoneForGood_StartsAgainAndSaysWhy", async () => {
    const session = await chatting();
    server.conversations.clear();
    server.hub.drop();
    session.send("anybody?");
    await until(() => session.state.value.screen === "welcome");
    expect(session.state.value.notice?.code).toBe("chat_expired");
    expect(store.get(chatKey)).toBeNull();
  });
});

describe("ending", () => {
  it("end_ByTheCustomer_IsRatedAndContinued", async () => {
    const session = await chatting();
    await session.ending.end();
    await until(() => session.state.value.conversation?.head?.state === "closed");
    await session.ending.rate(5, " kind ");
    expect(server.latest.rating).toEqual({ score: 5, comment: "kind" });
    const first = server.latest.head.conversationId;
    session.newChat();
    session.begin("again");
    await until(() => server.conversations.size === 2 && session.state.value.screen === "chat");
    const bodies = [...server.starts.values()].map(({ body }) => JSON.parse(body) as { continues?: { conversationId: string } });
    expect(bodies.map((body) => body.continues?.conversationId)).toEqual([undefined, first]);
    expect(session.state.value.earlier).toBe("offered");
    server.tokenGeneration = 2;
    await session.earlier.show();
    expect(session.state.value.earlier).toMatchObject([{ text: "hello" }]);
  });

  it("end_ByTheOperator_ClosesTheLineAndTellsTheHost", async () => {
    const session = await chatting();
    server.changes({ state: "closed" });
    await until(() => session.state.value.chat?.closed === true);
    await until(() => server.hub.linkCount === 0);
    expect(told.filter((message) => message.type === "conversation").at(-1)).toEqual({ type: "conversation", open: false });
  });

  it("send_ClosedMeanwhile_ShowsItAndTakesItAlong", async () => {
    const session = await chatting();
    server.latest.head.state = "closed";
    session.send("too late");
    await until(() => texts(session).includes("too late:failed"));
    session.newChat("too late");
    expect(session.state.value).toMatchObject({ screen: "welcome", draft: "too late" });
  });

  it("begin_OldChatRefused_StartsWithoutIt", async () => {
    const session = await chatting();
    await session.ending.end();
    session.newChat();
    server.instead.push({ call: "POST /api/chat", answer: { status: 401, body: { code: "token_expired" } } });
    session.begin("again");
    await until(() => server.conversations.size === 2);
    expect(JSON.parse([...server.starts.values()][1]?.body ?? "{}")).not.toHaveProperty("continues");
  });
});
