import { afterEach, describe, expect, it, vi } from "vitest";
import { at } from "./given.ts";
import { givenDesk, type Given } from "./desk-given.ts";

afterEach(() => vi.useRealTimers());

const offered = {
  offerId: "o1",
  conversationId: "yuki",
  channel: "chat",
  queue: "support",
  customer: { name: "Yuki" },
  waitedSeconds: 5,
  expiresAt: at(20),
};
const givenOffer = (): Promise<Given> => givenDesk((center) => void (center.offers = [offered]));
const keys = (given: Given): string[] => given.state().notices.map((notice) => notice.key);

describe("offer answers", () => {
  it("accept_Open_IsHeldSelectedAndGone", async () => {
    const given = await givenOffer();
    await given.desk.answers.accept("o1");
    await given.settle();
    expect(given.state()).toMatchObject({ offers: [], selected: "yuki", pane: "conversation" });
    expect(given.state().held.map((each) => each.conversationId)).toEqual(["yuki"]);
  });

  it.each(["offer_taken", "offer_expired", "offer_withdrawn"])("accept_%s_TakesTheCardAwayWithAWord", async (code) => {
    const given = await givenOffer();
    given.center.trouble("/accept", { status: 409, code });
    given.center.offers = [];
    await given.desk.answers.accept("o1");
    expect(given.state().offers).toEqual([]);
    expect(keys(given)).toEqual([`notice.${code}`]);
    expect(given.state().notices[0]?.values).toEqual({ name: "Yuki" });
  });

  it("accept_AnswerLost_AsksAgainAndIsHeldOnce", async () => {
    const given = await givenOffer();
    given.center.trouble("/accept", "handle, then cut");
    const accepting = given.desk.answers.accept("o1");
    await given.settle(500);
    await accepting;
    expect(given.center.calls.filter((call) => call.endsWith("/accept"))).toHaveLength(2);
    expect(given.state().held).toHaveLength(1);
  });

  it("accept_NoNetworkAtAll_LeavesTheCardOpen", async () => {
    const given = await givenOffer();
    for (let tries = 0; tries < 3; tries++) given.center.trouble("/accept", "cut");
    const accepting = given.desk.answers.accept("o1");
    await given.settle(3_000);
    await accepting;
    expect(given.state().offers[0]?.phase).toBe("open");
    expect(keys(given)).toEqual(["notice.network"]);
  });

  it("accept_PressedTwice_IsSentOnce", async () => {
    const given = await givenOffer();
    await Promise.all([given.desk.answers.accept("o1"), given.desk.answers.accept("o1")]);
    expect(given.center.calls.filter((call) => call.endsWith("/accept"))).toHaveLength(1);
  });

  it("expire_TimeOver_TakesTheCardAwayWithAWord", async () => {
    const given = await givenOffer();
    given.center.offers = [];
    await given.settle(20_000);
    given.desk.answers.expire();
    expect(given.state().offers).toEqual([]);
    expect(keys(given)).toEqual(["notice.offer_missed"]);
  });

  it.each([
    ["withdrawn", ["notice.offer_withdrawn"]],
    ["expired", ["notice.offer_missed"]],
    ["accepted", []],
    ["declined", []],
  ])("offerWithdrawn_%s_SaysWhatTheOperatorDoesNotKnow", async (reason, said) => {
    const given = await givenOffer();
    given.center.offers = [];
    given.desk.pushes.receive("offerWithdrawn", { offerId: "o1", conversationId: "yuki", reason, version: 2 });
    expect(given.state().offers).toEqual([]);
    expect(keys(given)).toEqual(said);
  });
});
