import { describe, expect, it, vi } from "vitest";
import { ApiError } from "./api-error.ts";
import { Http, type HttpOptions } from "./http.ts";
import { retryAfterMs } from "./problem.ts";

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ status, title: "T", detail: "D", code }), {
    status, headers: { "Content-Type": "application/problem+json", ...headers },
  });

function client(answers: (Response | Error)[], options: Partial<HttpOptions> = {}) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fake = async (url: string | URL | Request, init: RequestInit = {}) => {
    calls.push({ url: String(url), init });
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error("no answer scripted");
  };
  return { http: new Http({ base: "https://h/api", fetch: fake as typeof fetch, ...options }), calls };
}

const failure = (promise: Promise<unknown>) => promise.then(() => expect.fail("answered"), (error: unknown) => error as ApiError);

describe("http", () => {
  it("post_Body_SendsJsonWithToken", async () => {
    const { http, calls } = client([new Response('{"a":1}')], { token: () => "tok" });
    expect(await http.post("/x", { b: 2 })).toEqual({ a: 1 });
    expect(calls[0]?.url).toBe("https://h/api/x");
    expect(new Headers(calls[0]?.init.headers).get("Authorization")).toBe("Bearer tok");
    expect(calls[0]?.init.body).toBe('{"b":2}');
  });

  it("post_EmptyAnswer_IsUndefined", async () => {
    expect(await client([new Response(null, { status: 204 })]).http.post("/x")).toBeUndefined();
  });

  it("call_Problem_CarriesCodeAndRetryAfter", async () => {
    const error = await failure(client([problem(429, "rate_limited", { "Retry-After": "7" })]).http.get("/x"));
    expect(error).toMatchObject({ status: 429, code: "rate_limited", detail: "D", retryAfterMs: 7_000, retryable: true });
  });

  it("call_GatewayPage_HasTheStatusAsCode", async () => {
    const error = await failure(client([new Response("<html>", { status: 502 })]).http.get("/x"));
    expect(error).toMatchObject({ status: 502, code: "http_502", retryable: true });
  });

  it("call_NoNetwork_IsRetryable", async () => {
    expect(await failure(client([new TypeError("Failed to fetch")]).http.get("/x"))).toMatchObject({ code: "network", retryable: true });
  });

  it("call_NoAnswer_TimesOut", async () => {
    vi.useFakeTimers();
    const hang = ((_: string, init: RequestInit) => new Promise((_resolve, reject) =>
      init.signal?.addEventListener("abort", () => reject(new Error("aborted"))))) as typeof fetch;
    const failed = failure(new Http({ base: "", fetch: hang, timeoutMs: 100 }).get("/x"));
    await vi.advanceTimersByTimeAsync(100);
    expect(await failed).toMatchObject({ code: "timeout", retryable: true });
    vi.useRealTimers();
  });

  it("call_Unauthorized_RenewsOnceAndRepeats", async () => {
    const { http, calls } = client([problem(401, "token_expired"), new Response("{}")], { token: () => "t", renew: async () => true });
    expect(await http.get("/x")).toEqual({});
    expect(calls).toHaveLength(2);
    const again = client([problem(401, "token_expired"), problem(401, "token_expired")], { renew: async () => true });
    expect((await failure(again.http.get("/x"))).status).toBe(401);
    expect(again.calls).toHaveLength(2);
  });

  it("retryAfterMs_Forms_AreRead", () => {
    expect(retryAfterMs("3", 0)).toBe(3_000);
    expect(retryAfterMs("Thu, 01 Jan 1970 00:00:10 GMT", 4_000)).toBe(6_000);
    expect(retryAfterMs("soon", 0)).toBeNull();
    expect(retryAfterMs(null, 0)).toBeNull();
  });
});
