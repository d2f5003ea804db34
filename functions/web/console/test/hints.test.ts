import { describe, expect, it } from "vitest";
import { givenDesk } from "./desk-given.ts";
import { at } from "./given.ts";

const held = () => givenDesk((center) => {
  center.hold("emma", { marks: { customer: { delivered: 1, read: 0 }, staff: { delivered: 0, read: 0 } } });
  center.write("emma", "customer", "hello");
  center.write("emma", "operator", "hi", "text", null, "sent");
});

describe("hints about messages", () => {
  it("deliveryChanged_IsShownAtOnce_AndALateOneIsNot", async () => {
    const given = await held();
    const tell = (delivery: string) => given.desk.pushes.receive("deliveryChanged", { conversationId: "emma", messageId: "emma-2", seq: 2, delivery, deliveryReason: null });
    const shown = () => given.state().threads["emma"]?.entries[1]?.delivery;
    tell("delivered");
    expect(shown()).toBe("delivered");
    tell("sent");
    expect(shown()).toBe("delivered");
  });

  it("marksChanged_OnlyMoveOn_AlsoPastAnOlderHead", async () => {
    const given = await held();
    const marks = () => given.state().held[0]?.marks?.customer;
    given.desk.pushes.receive("marksChanged", { conversationId: "emma", version: 9, marks: { customer: { delivered: 2, read: 2 }, staff: { delivered: 1, read: 1 } } });
    expect(marks()).toEqual({ delivered: 2, read: 2 });
    given.desk.refreshWork();
    await given.settle();
    expect(marks()).toEqual({ delivered: 2, read: 2 });
  });

  it("withdrawn_Told_EmptiesAtOnceAndReadsWhatMayBeSeen", async () => {
    const given = await held();
    given.center.calls.length = 0;
    given.desk.pushes.receive("messageAdded", {
      conversationId: "emma", messageId: "w", seq: 3, entry: 3, kind: "event", event: "withdrawn", inReplyTo: "emma-2", text: "", sentAt: at(5), author: { role: "operator", id: "hana" },
    });
    expect(given.state().threads["emma"]?.entries[1]).toMatchObject({ withdrawn: true, text: "" });
    await given.settle();
    expect(given.center.calls).toContain("GET /api/conversations/emma/messages?afterEntry=1&limit=200");
  });

  it("optedOut_Told_ReadsTheHeadAgain", async () => {
    const given = await held();
    given.center.calls.length = 0;
    given.desk.pushes.receive("messageAdded", {
      conversationId: "emma", messageId: "o", entry: 3, kind: "event", event: "optedOut", text: "", sentAt: at(5), author: { role: "customer", id: null },
    });
    await given.settle();
    expect(given.center.calls).toContain("GET /api/me/work");
  });

  it("customerWrites_NotLookedAt_IsDeliveredButNotRead", async () => {
    const given = await held();
    given.center.calls.length = 0;
    given.center.write("emma", "customer", "still there?");
    given.desk.catchUp("emma");
    await given.settle();
    expect(given.center.calls.filter((call) => call.startsWith("POST"))).toEqual(["POST /api/conversations/emma/delivered"]);
  });

  it("withdraw_Refused_SaysWhy", async () => {
    const given = await held();
    given.center.trouble("/messages/emma-2/withdraw", { status: 409, code: "already_sent" });
    expect(await given.desk.talk.withdraw("emma", "emma-2", "", "k")).toBe("notice.already_sent");
  });
});
