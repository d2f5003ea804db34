// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Http } from "../../shared/api/http.ts";
import { SupervisorApi } from "../../shared/api/supervisor-api.ts";
import { auditLinesMax, auditPage, Reports } from "../src/report/reports.ts";
import { AuditReport } from "../src/view/report/AuditReport.tsx";
import { benchFor, find, show } from "./bench-given.tsx";
import { givenDesk, type Given } from "./desk-given.ts";

const asked: URLSearchParams[] = [];
let kept = 0;
let fails = false;
let given: Given;

/** Lines 1 to `kept`, page by page, as the center answers. */
const answer = (url: string): readonly object[] => {
  const query = new URL(url).searchParams;
  asked.push(query);
  if (fails) throw new Error("no answer");
  const begin = Number(query.get("after")?.slice(1) ?? 0);
  const count = Math.min(Number(query.get("limit")), kept - begin);
  return Array.from({ length: count }, (_, place) => ({ id: `e${begin + place + 1}`, at: "2026-01-05T09:00:00Z", by: "sora", action: "assign", target: "emma" }));
};

const shown = (): number => document.querySelectorAll("[data-testid=audit] tbody tr").length;

const choose = async (testId: string, value: string, event: string): Promise<void> => {
  const field = find<HTMLInputElement>(testId);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
  await given.settle();
};

const more = async (): Promise<void> => {
  find("audit-more").click();
  await given.settle();
};

beforeEach(async () => {
  [asked.length, kept, fails] = [0, auditPage + 20, false];
  vi.stubGlobal("fetch", async (url: string) => new Response(JSON.stringify(answer(url)), { headers: { "content-type": "application/json" } }));
  given = await givenDesk((center) => center.hold("emma"));
  const reports = new Reports(new SupervisorApi(new Http({ base: "https://h/api" })));
  await show(given, { ...benchFor(given), reports }, <AuditReport />);
});

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("audit", () => {
  it("more_BeginsBehindTheLastLine_UntilThereIsNone", async () => {
    expect(shown()).toBe(auditPage);
    await more();
    expect(asked.at(-1)?.get("after")).toBe(`e${auditPage}`);
    expect(shown()).toBe(auditPage + 20);
    expect(find("audit-more")).toBeNull();
  });

  it("more_Fails_KeepsWhatIsThereAndAsksForTheSamePageAgain", async () => {
    fails = true;
    await more();
    expect(shown()).toBe(auditPage);
    fails = false;
    document.querySelector<HTMLButtonElement>("[data-testid=report-failed] button")?.click();
    await given.settle();
    expect(shown()).toBe(auditPage + 20);
  });

  it("anotherQuestion_BeginsAnew", async () => {
    await more();
    await choose("audit-kind", "reads", "change");
    await choose("audit-target", " emma ", "change");
    const last = asked.at(-1);
    expect([last?.get("kind"), last?.get("target"), last?.get("after"), last?.has("by")]).toEqual(["reads", "emma", null, false]);
    expect(shown()).toBe(auditPage);
  });

  it("tooManyDays_AreNotAskedFor", async () => {
    const before = asked.length;
    await choose("report-from", "2024-01-01", "input");
    expect(document.querySelector("[role=alert]")?.textContent).toContain("92 days");
    expect(asked.length).toBe(before);
  });

  it("download_IsAllPages_AndSaysWhereItEnds", async () => {
    kept = auditLinesMax + 1;
    const blobs: Blob[] = [];
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: vi.fn() }));
    find("audit-download").click();
    await vi.waitFor(() => expect(find("audit-download").hasAttribute("disabled")).toBe(false));
    await given.settle();
    expect((await blobs[0]?.text())?.trim().split("\n").length).toBe(auditLinesMax + 1);
    expect(document.querySelector("[role=alert]")?.textContent).toContain("50");
  });
});
