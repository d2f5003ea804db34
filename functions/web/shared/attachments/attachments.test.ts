import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../api/api-error.ts";
import { attachmentBytesMax, contentTypeOf, refusalOf } from "./attachment-limits.ts";
import { Uploader, type UploaderOptions } from "./upload.ts";

/** As much of a request as an upload uses; the test answers it. */
class FakeRequest {
  static all: FakeRequest[] = [];
  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null } = { onprogress: null };
  onloadend: (() => void) | null = null;
  url = "";
  status = 0;
  statusText = "";
  responseText = "";
  retryAfter: string | null = null;

  open(_: string, url: string) {
    this.url = url;
    FakeRequest.all.push(this);
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader() {
    return this.retryAfter;
  }
  send() {}
  abort() {
    this.answer(0);
  }
  answer(status: number, body: unknown = {}, retryAfter: string | null = null) {
    Object.assign(this, { status, responseText: JSON.stringify(body), retryAfter });
    this.onloadend?.();
  }
}

const uploader = (more: Partial<UploaderOptions> = {}) =>
  new Uploader({ base: "https://h/api", token: () => "tok", request: () => new FakeRequest() as unknown as XMLHttpRequest, ...more });
const upload = (more: object = {}) =>
  ({ conversationId: "c", clientAttachmentId: "id", name: "a b&c.png", contentType: "image/png", bytes: new Blob(["x"]), ...more });
const failure = (promise: Promise<unknown>) => promise.then(() => expect.fail("answered"), (error: unknown) => error as ApiError);
const next = (number = 1) => vi.waitFor(() => FakeRequest.all[number - 1] ?? expect.fail("not sent yet"));

beforeEach(() => void (FakeRequest.all = []));

describe("upload", () => {
  it("send_Answered_TellsProgressAndWhatTheServerHas", async () => {
    const shares: number[] = [];
    const sent = uploader().send(upload({ onProgress: (share: number) => shares.push(share) }));
    const request = await next();
    expect(request.url).toBe("https://h/api/conversations/c/attachments?clientAttachmentId=id&name=a+b%26c.png");
    expect(request.headers).toMatchObject({ "Content-Type": "image/png", Authorization: "Bearer tok" });
    request.upload.onprogress?.({ loaded: 1, total: 4 });
    request.answer(201, { attachmentId: "a1" });
    expect(await sent).toMatchObject({ attachmentId: "a1" });
    expect(shares).toEqual([0.25]);
  });

  it("send_Refused_CarriesTheCodeAndIsFinal", async () => {
    const sent = failure(uploader().send(upload()));
    (await next()).answer(422, { code: "attachment_rejected" });
    expect(await sent).toMatchObject({ status: 422, code: "attachment_rejected", retryable: false });
  });

  it("send_ScannerAway_MayBeRepeatedLater", async () => {
    const sent = failure(uploader().send(upload()));
    (await next()).answer(503, { code: "scanner_unavailable" }, "7");
    expect(await sent).toMatchObject({ code: "scanner_unavailable", retryAfterMs: 7_000, retryable: true });
  });

  it("send_NoNetworkOrNoSense_MayBeRepeated", async () => {
    const cut = failure(uploader().send(upload()));
    (await next()).answer(0);
    expect(await cut).toMatchObject({ code: "network", retryable: true });
    const nonsense = failure(uploader().send(upload()));
    (await next(2)).answer(200, {});
    expect(await nonsense).toMatchObject({ code: "bad_response" });
  });

  it("send_NothingMoves_IsGivenUp", async () => {
    const sent = failure(uploader({ stalledMs: 20 }).send(upload()));
    expect(await sent).toMatchObject({ code: "timeout", retryable: true });
  });

  it("send_Cancelled_IsAborted", async () => {
    const cancel = new AbortController();
    const sent = failure(uploader().send(upload({ signal: cancel.signal })));
    await next();
    cancel.abort();
    expect(await sent).toMatchObject({ code: "aborted", retryable: false });
  });

  it("send_Unauthorized_RenewsOnce", async () => {
    const sent = uploader({ renew: async () => true }).send(upload());
    (await next()).answer(401);
    (await next(2)).answer(200, { attachmentId: "a1" });
    expect(await sent).toMatchObject({ attachmentId: "a1" });
  });
});

describe("limits", () => {
  const file = (name: string, type: string, size = 1) => ({ name, type, size });

  it.each([
    [file("a.png", "image/png"), null], [file("A.JPG", ""), null], [file("a.txt", "text/plain;charset=utf-8"), null],
    [file("a.docx", ""), null], [file("a.heic", "image/heif"), null], [file("a.csv", "application/vnd.ms-excel"), null],
    [file("a.xls", "application/vnd.ms-excel"), "attachment_type_not_allowed"], [file("a.png", "text/html"), "attachment_type_not_allowed"],
    [file("a.svg", "image/svg+xml"), "attachment_type_not_allowed"], [file("a.html", "text/html"), "attachment_type_not_allowed"],
    [file("a.exe", ""), "attachment_type_not_allowed"], [file("a.pdf", "application/pdf", 0), "attachment_empty"],
    [file("a.pdf", "application/pdf", attachmentBytesMax), null], [file("a.pdf", "application/pdf", attachmentBytesMax + 1), "attachment_too_large"],
  ])("refusalOf_%o_Is%s", (given, expected) => expect(refusalOf(given)).toBe(expected));

  it("contentTypeOf_UnknownToTheBrowser_GoesByTheEnding", () => expect(contentTypeOf(file("x.CSV", ""))).toBe("text/csv"));
});
