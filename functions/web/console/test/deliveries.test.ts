import { describe, expect, it } from "vitest";
import { canResend, delivered, isLateReport } from "../src/conversation/deliveries.ts";
import { messageAdded, pageLoaded, underWayAfter } from "../src/conversation/thread.ts";
import { message, thread } from "./given.ts";

const text = (delivery: string, more: object = {}) => message(1, "operator", "a", { delivery, ...more });

describe("deliveries", () => {
  it.each([
    ["sent", "pending", true],
    ["delivered", "sent", true],
    ["pending", "scheduled", false],
    ["sent", "failed", false],
    ["unknown", "delivered", false],
    ["failed", "pending", false],
    [null, "sent", false],
  ])("isLateReport_%s_Then_%s_Is%s", (known, told, late) => expect(isLateReport(known, told)).toBe(late));

  it("delivered_ReportsInAnyOrder_EndWithTheLastStep", () => {
    for (const order of [["sent", "delivered"], ["delivered", "sent"], ["delivered", "sending", "sent"]]) {
      const after = order.reduce((entries, state) => delivered(entries, "m1", state, null), [text("pending")] as ReturnType<typeof thread>["entries"]);
      expect(after[0]?.delivery).toBe("delivered");
    }
  });

  it("delivered_Failed_KeepsTheReason", () => {
    expect(delivered([text("sent")], "m1", "failed", "unreachable")[0]).toMatchObject({ delivery: "failed", deliveryReason: "unreachable" });
  });

  it("delivered_Nothing_New_ChangesNothing", () => {
    const entries = [text("sent")];
    expect(delivered(entries, "m1", "sent", null)).toBe(entries);
    expect(delivered(entries, "other", "sent", null)).toBe(entries);
  });

  it("pageLoaded_ReadBeforeTheReport_KeepsWhatIsKnown", () => {
    const known = pageLoaded(thread(text("delivered")), { messages: [text("sent")], lastSeq: 1, lastEntry: 1 }, 0);
    expect(known.entries[0]?.delivery).toBe("delivered");
  });

  it("underWayAfter_Scheduled_IsWatched", () => expect(underWayAfter(thread(text("scheduled")))).toBe(0));

  it.each([
    ["failed", true],
    ["unknown", true],
    ["sent", false],
    ["delivered", false],
    ["pending", false],
  ])("canResend_%s_Is%s", (state, may) => expect(canResend(text(state))).toBe(may));

  it("canResend_Withdrawn_IsFalse", () => expect(canResend(text("failed", { withdrawn: true }))).toBe(false));

  it("messageAdded_AgainAfterSendingAgain_BeginsAnew", () => {
    expect(messageAdded(thread(text("failed")), text("pending")).entries[0]?.delivery).toBe("pending");
  });
});
