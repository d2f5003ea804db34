import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../api/api-error.ts";
import { MemoryStore } from "../storage/key-value-store.ts";
import { Outbox } from "./outbox.ts";
import type { OutboxItem } from "./outbox-item.ts";

const unreachable = () => new ApiError(0, "network", "");

/** Acknowledges, stores each id once, and fails as told. */
class ScriptedServer {
  readonly stored: string[] = [];
  readonly attempts: string[] = [];
  failures: (Error | "stored, answer lost")[] = [];

  readonly send = async (item: OutboxItem): Promise<void> => {
    this.attempts.push(item.text);
    const failure = this.failures.shift();
    if (failure instanceof Error) throw failure;
    if (!this.stored.includes(item.text)) this.stored.push(item.text);
    if (failure !== undefined) throw unreachable();
  };
}

let store: MemoryStore;
let server: ScriptedServer;

const open = (extra: object = {}) => {
  const outbox = new Outbox({ store, name: "a", send: server.send, random: () => 1, ...extra });
  outbox.start();
  return outbox;
};
const settle = () => vi.advanceTimersByTimeAsync(120_000);

beforeEach(() => {
  vi.useFakeTimers();
  store = new MemoryStore();
  server = new ScriptedServer();
});

describe("outbox", () => {
  it("add_ServerAnswers_SendsInOrderAndForgets", async () => {
    const outbox = open();
    for (const text of ["1", "2", "3"]) outbox.add(text);
    await settle();
    expect(server.attempts).toEqual(["1", "2", "3"]);
    expect(outbox.items()).toEqual([]);
  });

  it("add_ServerFailsForAWhile_KeepsOrderAndStoresOnce", async () => {
    server.failures = [unreachable(), new ApiError(503, "unavailable", ""), "stored, answer lost", unreachable()];
    const outbox = open();
    for (const text of ["1", "2", "3"]) outbox.add(text);
    await settle();
    expect(server.stored).toEqual(["1", "2", "3"]);
    expect(server.attempts.slice(0, 5)).toEqual(["1", "1", "1", "1", "1"]);
  });

  it("reload_ItemsQueued_SendsThemUnderTheSameIds", async () => {
    server.failures = [unreachable()];
    const before = open();
    const ids = ["1", "2"].map((text) => before.add(text).clientMessageId);
    await vi.advanceTimersByTimeAsync(0);
    before.stop();
    const seen: string[] = [];
    const after = open({ onSent: (item: OutboxItem) => seen.push(item.clientMessageId) });
    await settle();
    expect(seen).toEqual(ids);
    expect(after.items()).toEqual([]);
  });

  it("drain_TooManyRequests_WaitsAsLongAsTheServerAsks", async () => {
    server.failures = [new ApiError(429, "rate_limited", "", null, 30_000)];
    open().add("1");
    await vi.advanceTimersByTimeAsync(29_999);
    expect(server.attempts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.stored).toEqual(["1"]);
  });

  it("drain_RefusedForGood_KeepsItToShowAndGoesOn", async () => {
    server.failures = [new ApiError(409, "conversation_closed", "")];
    const failed: string[] = [];
    const outbox = open({ onFailed: (_: OutboxItem, code: string) => failed.push(code) });
    outbox.add("1");
    outbox.add("2");
    await settle();
    expect(failed).toEqual(["conversation_closed"]);
    expect(server.stored).toEqual(["2"]);
    outbox.retry(outbox.items()[0]?.clientMessageId ?? "");
    await settle();
    expect(server.stored).toEqual(["2", "1"]);
  });

  it("wake_InBackOff_SendsAtOnce", async () => {
    server.failures = [unreachable(), unreachable(), unreachable()];
    const outbox = open();
    outbox.add("1");
    await vi.advanceTimersByTimeAsync(900);
    const before = server.attempts.length;
    outbox.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.attempts.length).toBe(before + 1);
  });

  it("discard_WhileItIsSent_DoesNotBringItBack", async () => {
    let refuse = (_: Error): void => undefined;
    const outbox = open({ send: () => new Promise<void>((_, reject) => (refuse = reject)) });
    const { clientMessageId } = outbox.add("1");
    outbox.discard(clientMessageId);
    refuse(new ApiError(0, "aborted", ""));
    await settle();
    expect(outbox.items()).toEqual([]);
  });

  it("discard_WhileItFails_LetsTheNextGoAtOnce", async () => {
    let fail = (_: Error): void => undefined;
    const delayed: string[] = [];
    const send = (item: OutboxItem) => (item.text === "1" ? new Promise<void>((_, reject) => (fail = reject)) : server.send(item));
    const outbox = open({ send, onDelayed: (code: string) => delayed.push(code) });
    const { clientMessageId } = outbox.add("1");
    outbox.add("2");
    outbox.discard(clientMessageId);
    fail(unreachable());
    await vi.advanceTimersByTimeAsync(0);
    expect(server.stored).toEqual(["2"]);
    expect(delayed).toEqual([]);
  });

  it("amend_ThenReload_KeepsWhatWasDoneAlready", async () => {
    server.failures = [unreachable()];
    const file = { clientAttachmentId: "f", name: "a.png", contentType: "image/png", bytes: 1 };
    const before = open();
    const { clientMessageId } = before.add("1", "id", { attachments: [file], inReplyTo: "m1" });
    before.amend(clientMessageId, { attachments: [{ ...file, attachmentId: "stored" }] });
    before.stop();
    expect(open().items()).toMatchObject([{ clientMessageId: "id", inReplyTo: "m1", attachments: [{ attachmentId: "stored" }] }]);
    before.discard("id");
    before.amend("id", { attachments: [] });
    expect(before.items()).toEqual([]);
  });

  it("items_TwoTabs_ShareOneShelf", async () => {
    const first = new Outbox({ store, name: "a", send: server.send });
    const second = new Outbox({ store, name: "a", send: server.send });
    first.add("1");
    await vi.advanceTimersByTimeAsync(1);
    second.add("2");
    expect(first.items().map((item) => item.text)).toEqual(["1", "2"]);
  });
});
