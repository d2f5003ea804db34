// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Http } from "../../shared/api/http.ts";
import { events } from "../forms/sections/webhooks.ts";
import { readDelivery, readWebhook, WebhooksApi } from "../session/webhooks.ts";
import { wordsFor } from "../words/words.ts";
import { FormContext } from "../view/form-context.ts";
import { WebhookDesk } from "../view/webhooks/WebhookDesk.tsx";
import { organisation } from "./given.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const delivery = {
  deliveryId: "1.c1-4",
  event: "conversation.closed",
  conversationId: "c1",
  at: "2026-01-05T09:00:00Z",
  state: "dead",
  attempts: [
    { at: "2026-01-05T09:00:01Z", status: 500, fault: null, ms: 12 },
    { at: "2026-01-05T09:00:06Z", status: null, fault: "timed_out", ms: 5000 },
  ],
  nextAt: null,
};

/** The doors of webhooks in memory. */
const doors = () => {
  const calls: string[] = [];
  const answers: Record<string, unknown> = {
    "GET /webhooks": [
      { id: "crm", name: "CRM", state: "off", failingSince: null, pending: 2, dead: 1_000, implied: false },
      { id: "sla-1", name: "pager.example.org", state: "active", failingSince: null, pending: 0, dead: 0, implied: true },
    ],
    "GET /webhooks/crm/deliveries": [delivery],
    "POST /webhooks/crm/test": { status: null, fault: "unknown_host", ms: 3 },
    "GET /webhooks/crm/secret": { secret: "whsec_one", validUntil: null },
    "POST /webhooks/crm/rotate": { secret: "whsec_two", validUntil: "2026-01-06T09:00:00Z" },
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const call = `${init?.method} ${url.pathname.slice(4)}`;
    calls.push(`${call}${url.search} ${typeof init?.body === "string" ? init.body : ""}`.trim());
    return answers[call] === undefined ? new Response(null, { status: 202 }) : new Response(JSON.stringify(answers[call]), { headers: { "content-type": "application/json" } });
  };
  return { calls, api: new WebhooksApi(new Http({ base: "http://x/api", fetch }), () => "k1") };
};

const settle = (): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(20)));
const find = (id: string): HTMLElement => document.querySelector<HTMLElement>(`[data-testid="${id}"]`) ?? expect.fail(`No ${id}.`);
const press = async (id: string): Promise<void> => {
  await act(() => find(id).click());
  await settle();
};

const shown = async () => {
  const given = doors();
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  const form = { t: wordsFor("en"), document: organisation(), base: organisation(), problems: [], change: () => undefined };
  await act(() =>
    render(
      <FormContext.Provider value={form}>
        <WebhookDesk api={given.api} version={1} />
      </FormContext.Provider>,
      document.body,
    ),
  );
  await settle();
  return given;
};

describe("the desk of webhooks", () => {
  it("card_SwitchedOff_SaysSoAndCounts", async () => {
    await shown();
    expect(find("webhook-crm").dataset["state"]).toBe("off");
    expect(document.body.textContent).toContain("2 to be delivered · 1000+ given up");
    expect(document.body.textContent).toContain("The receiver answered 410");
  });

  it("card_OfAServiceLevel_SaysSo", async () => {
    await shown();
    expect(find("implied-sla-1").textContent).toBe("service level");
    expect(document.querySelector("[data-testid=implied-crm]")).toBeNull();
  });

  it("test_NoHost_SaysWhy", async () => {
    const { calls } = await shown();
    await press("test-crm");
    expect(find("said-crm").textContent).toBe("There is no such host.");
    expect(calls).toContain('POST /webhooks/crm/test {"commandId":"k1"}');
  });

  it("log_Delivery_ShowsEveryAttemptAndReplays", async () => {
    const { calls } = await shown();
    await press("log-crm");
    const row = find("delivery-1.c1-4");
    expect(row.textContent).toContain("Conversation closed");
    expect(row.textContent).toContain("HTTP 500 after 12 ms");
    expect(row.textContent).toContain("No answer in time.");
    await press("replay-1.c1-4");
    expect(calls).toContain('POST /webhooks/crm/deliveries/1.c1-4/replay {"commandId":"k1"}');
    vi.setSystemTime(new Date("2026-01-05T10:00:00Z"));
    await press("replay-dead-crm");
    expect(calls.find((call) => call.startsWith("POST /webhooks/crm/replay"))).toMatch(
      /"from":"2026-01-04T10:00:00\.\d+Z","to":"2026-01-05T10:00:00\.\d+Z","state":"dead"/,
    );
  });

  it("secret_Rotated_AsksFirstAndSaysHowLongBothCount", async () => {
    const { calls } = await shown();
    await press("secret-crm");
    expect(find("secret").textContent).toBe("whsec_one");
    await press("rotate");
    expect(calls.some((call) => call.includes("rotate"))).toBe(false);
    await press("rotate");
    expect(find("secret").textContent).toBe("whsec_two");
    expect(document.body.textContent).toContain("as well, until");
  });
});

describe("webhooks on the wire", () => {
  it("read_Nothing_IsComplete", () => {
    expect(readWebhook(null)).toEqual({ id: "", name: "", state: "active", failingSince: null, pending: 0, dead: 0, implied: false });
    expect(readDelivery(null)).toEqual({ id: "", event: "", conversation: "", at: "", state: "pending", attempts: [], nextAt: null });
  });

  it("events_AllOfThem_HaveWords", () => expect(new Set(Object.values(events)).size).toBe(14));
});
