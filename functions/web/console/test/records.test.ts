import { describe, expect, it, vi } from "vitest";
import { Http } from "../../shared/api/http.ts";
import { SupervisorApi } from "../../shared/api/supervisor-api.ts";
import { keyOf, valueOf } from "../src/desk/customers.ts";
import { reduce } from "../src/desk/reduce.ts";
import { initialState } from "../src/desk/state.ts";
import { Store } from "../src/desk/store.ts";
import { Custody } from "../src/evidence/custody.ts";
import { readConsent } from "../src/wire/read-reach.ts";
import { conversation } from "./given.ts";

const given = (answer: () => Response) => {
  const calls: string[] = [];
  const fetch = (async (url: string, init: RequestInit) => (calls.push(`${init.method} ${url} ${init.body ?? ""}`), answer())) as typeof globalThis.fetch;
  const store = new Store(initialState, reduce);
  const [save, changed] = [vi.fn(), vi.fn()];
  const custody = new Custody(new SupervisorApi(new Http({ base: "https://h/api", fetch })), store, { changed }, save);
  return { calls, store, save, changed, custody, notices: () => store.state.notices.map(({ key }) => key) };
};

const problem = (code: string) => () =>
  new Response(JSON.stringify({ code }), { status: 409, headers: { "Content-Type": "application/problem+json" } });

describe("custody", () => {
  it("export_File_IsSavedUnderTheServersName", async () => {
    const { custody, save, calls, changed } = given(
      () => new Response("{}\n", { headers: { "Content-Disposition": "attachment; filename=\"x.jsonl\"; filename*=UTF-8''%E8%A8%98%E9%8C%B2.jsonl" } }),
    );
    expect(await custody.export("c1", "jsonl", "ja")).toBeNull();
    expect(calls).toEqual(["GET https://h/api/conversations/c1/export?format=jsonl&lang=ja "]);
    expect(save.mock.calls[0]?.[1]).toBe("記録.jsonl");
    expect(changed).toHaveBeenCalledWith("c1");
  });

  it("export_NameIsHidden_GetsOneByFormat", async () => {
    const { custody, save } = given(() => new Response("x"));
    await custody.export("c1", "text", "en");
    expect(save.mock.calls[0]?.[1]).toBe("conversation-c1.txt");
  });

  it("eraseConversation_UnderHold_SaysSo", async () => {
    const { custody, notices } = given(problem("legal_hold"));
    expect(await custody.eraseConversation("c1", "asked", "k")).toBe("notice.legal_hold");
    expect(notices()).toEqual([]);
  });

  it("eraseCustomer_SomethingHeld_IsSaidBesideWhatIsGone", async () => {
    const { custody, store, calls } = given(() => new Response(JSON.stringify({ erased: ["a", "b"], held: ["c"] })));
    expect(await custody.eraseCustomer("c1", "p1", "asked", "k")).toBeNull();
    expect(calls).toEqual([`POST https://h/api/customers/p1/erase {"reason":"asked","commandId":"k"}`]);
    expect(store.state.notices.map(({ key, values }) => [key, values["count"]])).toEqual([["done.erase", undefined], ["done.eraseHeld", 1]]);
  });

  it("consent_History_IsNewestFirst", () => {
    const read = readConsent({ state: "optedOut", history: [{ at: "2026-01-01", state: "optedIn" }, { at: "2026-02-01", state: "optedOut", by: "customer" }] });
    expect(read.history.map(({ state }) => state)).toEqual(["optedOut", "optedIn"]);
    expect(readConsent(null)).toEqual({ state: "unknown", history: [] });
  });
});

describe("lookup", () => {
  it.each([
    ["+49 (30) 12-34.56", "phone", "+4930123456"],
    ["ada@shop.example", "email", "ada@shop.example"],
    ["C-1042", "code", "C-1042"],
    ["030123456", "code", "030123456"],
  ])("keyOf_%s_Is_%s", (typed, key, value) => {
    expect(keyOf(typed)).toBe(key);
    expect(valueOf(typed)).toBe(value);
  });
});

describe("readConversation", () => {
  it("readConversation_NothingOfAllThis_IsNull", () =>
    expect(conversation("a")).toMatchObject({ marks: null, hold: null, followUp: null, reach: null }));

  it("readConversation_Reach_IsComplete", () => {
    const { reach } = conversation("a", { reach: { channel: "sms", ours: "+1", theirs: "+2", blocked: { code: "optedOut", at: "t" } } });
    expect(reach).toEqual({ channel: "sms", ours: "+1", theirs: "+2", blocked: { code: "optedOut", at: "t" }, quietUntil: null, segmentsMax: null });
  });
});
