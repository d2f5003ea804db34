import { afterEach, describe, expect, it, vi } from "vitest";
import { CatchUpReason } from "../../shared/connection/connection-state.ts";
import { at } from "./given.ts";
import { givenDesk } from "./desk-given.ts";

afterEach(() => vi.useRealTimers());

const pushed = (entry: object, id = "emma") => ({ ...entry, conversationId: id });
const offered = {
  offerId: "o1",
  conversationId: "yuki",
  channel: "chat",
  queue: "support",
  customer: { name: "Yuki" },
  waitedSeconds: 5,
  expiresAt: at(20),
};

describe("desk", () => {
  it("start_HeldConversations_AreListedWithTheirLastWords", async () => {
    const { desk } = await givenDesk((center) => (center.hold("emma"), center.write("emma", "customer", "hello")));
    expect(desk.rows.map((row) => [row.conversation.conversationId, row.preview?.text])).toEqual([["emma", "hello"]]);
  });

  it("start_Always_OpensTheLeaseOfThisDevice", async () => {
    const { center } = await givenDesk();
    expect(center.calls).toContain("POST /api/me/heartbeat");
  });

  it("profile_WithoutALease_IsAnsweredByABeatOnceThatIsNews", async () => {
    const { center, desk, settle } = await givenDesk();
    const beats = () => center.calls.filter((call) => call.endsWith("/me/heartbeat")).length;
    await settle(2_000);
    desk.refreshMe();
    await settle();
    expect(beats()).toBe(1);
    center.presence = { ...center.presence, routable: false, why: "noLease" };
    desk.refreshMe();
    await settle();
    expect(beats()).toBe(2);
  });

  it("lookAgain_OfferNeverPushed_ShowsIt", async () => {
    const { center, desk, state, settle } = await givenDesk();
    center.offers = [offered];
    desk.lookAgain(CatchUpReason.Poll);
    await settle();
    expect(state().offers.map((card) => card.offer.offerId)).toEqual(["o1"]);
  });

  it("push_Alert_IsSaidWithTheCustomerAndTheWayToThem", async () => {
    const { desk, state } = await givenDesk((each) => each.hold("emma"));
    desk.pushes.receive("alert", { kind: "slaBreach", conversationId: "emma", clock: "nextResponse", version: 1 });
    expect(state().notices.at(-1)).toMatchObject({ key: "alert.slaBreach", values: { name: "emma", clock: "nextResponse", conversationId: "emma" } });
    desk.pushes.receive("alert", { kind: "somethingNew" });
    expect(state().notices).toHaveLength(1);
  });

  it("push_MessageThatFits_IsShownWithoutAsking", async () => {
    const { center, desk, state } = await givenDesk((each) => (each.hold("emma"), each.write("emma", "customer", "one")));
    const before = center.calls.length;
    desk.pushes.receive("messageAdded", pushed(center.write("emma", "customer", "two")));
    expect(state().threads["emma"]?.entries.map((each) => each.text)).toEqual(["one", "two"]);
    expect(center.calls.length).toBe(before);
  });

  it("push_MessagePastAGap_FetchesWhatIsMissing", async () => {
    const { center, desk, state, settle } = await givenDesk((each) => (each.hold("emma"), each.write("emma", "customer", "one")));
    center.write("emma", "customer", "lost on the way");
    desk.pushes.receive("messageAdded", pushed(center.write("emma", "customer", "three")));
    await settle();
    expect(state().threads["emma"]?.entries.map((each) => each.text)).toEqual(["one", "lost on the way", "three"]);
  });

  it("lookAgain_AfterAnyLoss_EqualsAFreshPage", async () => {
    const { center, desk, state, settle } = await givenDesk((each) => (each.hold("emma"), each.write("emma", "customer", "one")));
    center.write("emma", "operator", "n", "note");
    center.write("emma", "customer", "two");
    center.hold("omar");
    desk.lookAgain(CatchUpReason.Wake);
    await settle();
    const fresh = await givenDesk((each) => {
      each.conversations = center.conversations;
      for (const [id, entries] of center.entries) each.entries.set(id, entries);
    });
    expect(state().held).toEqual(fresh.state().held);
    expect(state().threads["emma"]).toEqual(fresh.state().threads["emma"]);
  });

  it("deliveryReported_SameVersion_ReadsTheTextAgain", async () => {
    const { center, desk, state, settle } = await givenDesk(
      (each) => (each.hold("emma"), each.write("emma", "operator", "one", "text", null, "sending")),
    );
    const version = state().held[0]?.version;
    expect(state().threads["emma"]?.entries[0]?.delivery).toBe("sending");
    center.delivered("emma");
    desk.pushes.receive("conversationChanged", { conversationId: "emma", version });
    await settle();
    expect(state().threads["emma"]?.entries[0]?.delivery).toBe("delivered");
    center.calls.length = 0;
    desk.pushes.receive("conversationChanged", { conversationId: "emma", version });
    await settle();
    expect(center.calls).toEqual([]);
  });

  it("refresh_BurstOfHints_CostsTwoReadsAtMost", async () => {
    const { center, desk, settle } = await givenDesk();
    center.calls.length = 0;
    for (let hint = 0; hint < 20; hint++) desk.pushes.receive("conversationChanged", { conversationId: "x", version: hint });
    await settle();
    expect(center.calls.filter((call) => call === "GET /api/me/work")).toHaveLength(2);
  });

  it("work_TakenAwayWhileLookedAt_StaysReadable", async () => {
    const { center, desk, state, settle } = await givenDesk((each) => each.hold("emma"));
    desk.select("emma");
    center.conversations = [];
    desk.refreshWork();
    await settle();
    expect(state().held).toEqual([]);
    expect(state().opened["emma"]).toMatchObject({ conversationId: "emma" });
  });

  it("markRead_SeenTwice_IsSaidOnce_AndNeverUnseen", async () => {
    const { center, desk, page, settle } = await givenDesk((each) => (each.hold("emma"), each.write("emma", "customer", "one")));
    page.visible = false;
    desk.select("emma");
    await settle();
    expect(center.calls).not.toContain("POST /api/conversations/emma/read");
    page.visible = true;
    desk.markRead();
    desk.markRead();
    await settle();
    expect(center.calls.filter((call) => call.endsWith("/read"))).toHaveLength(1);
  });

  it("select_NotOurs_SaysSoAndGoesBack", async () => {
    const { desk, state, settle } = await givenDesk();
    desk.select("secret");
    await settle();
    expect(state().selected).toBeNull();
    expect(state().notices.map((notice) => notice.key)).toEqual(["notice.not_yours"]);
  });

  it("older_LongConversation_LoadsStepByStepToTheStart", async () => {
    const { desk, state, settle } = await givenDesk((each) => {
      each.hold("emma");
      for (let n = 1; n <= 150; n++) each.write("emma", "customer", String(n));
    });
    expect(state().threads["emma"]?.entries).toHaveLength(60);
    await desk.threads.older("emma");
    await desk.threads.older("emma");
    await desk.threads.older("emma");
    await settle();
    expect(state().threads["emma"]).toMatchObject({ fromEntry: 0, lastSeq: 150 });
    expect(state().threads["emma"]?.entries).toHaveLength(150);
  });
});

describe("herald", () => {
  const said = (given: Awaited<ReturnType<typeof givenDesk>>): unknown => given.state().announcement;

  it("customerWrote_OnlyPolled_IsToldAllTheSame_Once", async () => {
    const given = await givenDesk((each) => (each.hold("emma"), each.write("emma", "customer", "one")));
    expect(said(given)).toBeNull();
    given.center.write("emma", "customer", "two");
    given.desk.lookAgain(CatchUpReason.Poll);
    await given.settle();
    expect(said(given)).toMatchObject({ id: 1, key: "live.message", values: { name: "emma" } });
    given.desk.lookAgain(CatchUpReason.Poll);
    await given.settle();
    expect(said(given)).toMatchObject({ id: 1 });
  });

  it("customerWrote_InTheOpenConversation_IsReadOutAndRead", async () => {
    const given = await givenDesk((each) => (each.hold("emma"), each.write("emma", "customer", "one")));
    given.desk.select("emma");
    await given.settle();
    given.desk.pushes.receive("messageAdded", pushed(given.center.write("emma", "customer", "two")));
    await given.settle();
    expect(said(given)).toMatchObject({ key: "live.said", values: { text: "two" } });
    expect(given.desk.rows[0]?.unread).toBe(0);
  });

  it("operatorWrote_Elsewhere_IsNotNews", async () => {
    const given = await givenDesk((each) => (each.hold("emma"), each.write("emma", "customer", "one")));
    given.desk.pushes.receive("messageAdded", pushed(given.center.write("emma", "operator", "two")));
    await given.settle();
    expect(said(given)).toBeNull();
  });
});
