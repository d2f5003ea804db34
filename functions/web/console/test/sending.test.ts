import { afterEach, describe, expect, it, vi } from "vitest";
import { wipe } from "../src/session/wipe.ts";
import { givenDesk } from "./desk-given.ts";

afterEach(() => vi.useRealTimers());

const long = 60_000;

describe("sending", () => {
  it("send_AnswerLost_IsStoredOnceAndLeavesTheQueue", async () => {
    const { center, desk, state, settle } = await givenDesk((each) => each.hold("emma"));
    center.trouble("/messages", "handle, then cut");
    desk.send("emma", "reply", "hello");
    await settle(long);
    expect(center.entries.get("emma")?.map((each) => each.text)).toEqual(["hello"]);
    expect(state().pending["emma"]).toEqual([]);
    expect(state().threads["emma"]?.entries.map((each) => each.text)).toEqual(["hello"]);
  });

  it("send_Several_KeepTheirOrderThroughTrouble", async () => {
    const { center, desk, settle } = await givenDesk((each) => each.hold("emma"));
    center.trouble("/messages", "cut");
    for (const text of ["one", "two", "three"]) desk.send("emma", "reply", text);
    await settle(long);
    expect(center.entries.get("emma")?.map((each) => each.text)).toEqual(["one", "two", "three"]);
  });

  it("send_Refused_StaysWithItsReasonUntilTriedAgain", async () => {
    const { center, desk, state, settle } = await givenDesk((each) => each.hold("emma"));
    center.trouble("POST /api/conversations/emma/messages", { status: 409, code: "capacity_full" });
    desk.send("emma", "reply", "hello");
    await settle();
    const item = state().pending["emma"]?.[0];
    expect(item?.failed).toBe("capacity_full");
    desk.retry("emma", "reply", item?.clientMessageId ?? "");
    await settle();
    expect(state().pending["emma"]).toEqual([]);
  });

  it("send_Note_NeverTouchesTheCustomersDoor", async () => {
    const { center, desk, settle } = await givenDesk((each) => each.hold("emma"));
    desk.send("emma", "note", "between us");
    await settle();
    expect(center.calls.filter((call) => call.startsWith("POST /api/conversations/emma/"))).toEqual(["POST /api/conversations/emma/notes"]);
    expect(center.entries.get("emma")?.[0]).toMatchObject({ kind: "note", text: "between us" });
  });

  it("send_PageClosedBeforeTheAnswer_GoesOnWithTheSameId", async () => {
    const first = await givenDesk((each) => each.hold("emma"));
    first.center.trouble("/messages", "cut");
    first.desk.send("emma", "reply", "hello");
    await first.settle(0);
    first.desk.stop();
    const id = first.state().pending["emma"]?.[0]?.clientMessageId;
    const second = await givenDesk((each) => each.hold("emma"), first.shelf);
    await second.settle(long);
    expect(second.center.entries.get("emma")?.map((each) => [each.text, each.clientMessageId])).toEqual([["hello", id]]);
  });

  it("wipe_SignOut_LeavesNoTextAndNoDevice", async () => {
    const { center, desk, shelf, settle } = await givenDesk((each) => each.hold("emma"));
    center.trouble("/messages", { status: 409, code: "conversation_closed" });
    desk.send("emma", "reply", "card 4111");
    await settle();
    shelf.set("cf.console.device", "d");
    shelf.set("cf.console.preferences", "{}");
    const session = { cleared: false, clear: () => void (session.cleared = true) };
    wipe(shelf, session as unknown as Storage);
    expect(shelf.keys("")).toEqual(["cf.console.preferences"]);
    expect(session.cleared).toBe(true);
  });
});
