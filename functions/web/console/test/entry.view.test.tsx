// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Entry } from "../src/view/Entry.tsx";
import { benchFor, find, show } from "./bench-given.tsx";
import { givenDesk, type Given } from "./desk-given.ts";
import { message } from "./given.ts";

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const givenEntry = async (role: string, text: string, more: object = {}): Promise<Given> => {
  const given = await givenDesk((center) => center.hold("emma"));
  const entry = message(1, role, text, more);
  await show(given, benchFor(given), <Entry conversationId="emma" message={entry} first customer={null} reached={null} reachedInWords={false} />);
  return given;
};

describe("entry", () => {
  it("unknownDelivery_IsExplained_AndSentAgainOnlyAfterAQuestion", async () => {
    const given = await givenEntry("operator", "hi", { delivery: "unknown" });
    expect(find("delivery").textContent).toContain("nobody knows whether it arrived");
    find("resend").click();
    expect(given.state().dialog).toEqual({ kind: "resend", conversationId: "emma", messageId: "m1" });
    expect(given.center.calls.some((call) => call.endsWith("/resend"))).toBe(false);
  });

  it("failedDelivery_SaysWhy", async () => {
    await givenEntry("operator", "hi", { delivery: "failed", deliveryReason: "unreachable" });
    expect(find("delivery").textContent).toContain("the phone cannot be reached");
  });

  it("followUpSent_TellsWhatBecameOfIt", async () => {
    await givenEntry("system", "Are you there?", { kind: "event", event: "followUpSent", delivery: "delivered", seq: undefined });
    expect(find("delivery").dataset["delivery"]).toBe("delivered");
  });

  it("withdrawn_OffersNothingMore", async () => {
    await givenEntry("operator", "", { withdrawn: true });
    expect([find("withdrawn"), find("message-menu"), find("delivery")].map((part) => part !== null)).toEqual([true, false, false]);
  });

  it("markup_StaysText", async () => {
    await givenEntry("customer", "<img src=x onerror=alert(1)> javascript:alert(1) https://a.example");
    expect(document.querySelectorAll("img")).toHaveLength(0);
    expect([...document.querySelectorAll("a")].map((link) => [link.getAttribute("href"), link.rel])).toEqual([["https://a.example/", "noopener noreferrer nofollow"]]);
  });

  it("otherChannel_IsSaid_TheOwnIsNot", async () => {
    await givenEntry("customer", "hi", { channel: "sms" });
    expect(find("said-by").textContent).toBe("by SMS");
    await givenEntry("customer", "hi", { channel: "chat" });
    expect(find("said-by")).toBeNull();
  });
});
