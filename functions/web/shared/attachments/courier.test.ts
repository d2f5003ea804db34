import { beforeEach, expect, it } from "vitest";
import { ApiError } from "../api/api-error.ts";
import type { UploadedAttachment } from "../api/wire.ts";
import { MemoryStore } from "../storage/key-value-store.ts";
import { Outbox } from "../outbox/outbox.ts";
import { MemoryByteStore } from "./byte-store.ts";
import { Courier } from "./courier.ts";
import type { Upload } from "./upload.ts";

let bytes: MemoryByteStore;
/** What reached the server, by client id: a repeat answers the same, as the contract says. */
let stored: Map<string, string>;
let uploads: Upload[];
let answers: (ApiError | "stored, answer lost" | "hangs")[];

const unreachable = () => new ApiError(0, "network", "");

async function upload(call: Upload): Promise<UploadedAttachment> {
  uploads.push(call);
  const answer = answers.shift();
  if (answer instanceof ApiError) throw answer;
  if (answer === "hangs") await new Promise((_, reject) => call.signal?.addEventListener("abort", () => reject(new ApiError(0, "aborted", ""))));
  const attachmentId = stored.get(call.clientAttachmentId) ?? `a${stored.size + 1}`;
  stored.set(call.clientAttachmentId, attachmentId);
  if (answer !== undefined) throw unreachable();
  return { attachmentId, name: call.name, contentType: call.contentType, bytes: call.bytes.size, sha256: "" };
}

const file = (name: string, content = name) => new File([content], name, { type: "image/png" });

/** One page: its outbox sends through its courier; `store` and `bytes` outlive it. */
function page(store: MemoryStore) {
  const messages: string[][] = [];
  const courier = new Courier({ bytes, upload });
  const outbox = new Outbox({
    store, name: "a", random: () => 0,
    send: async (item) => {
      messages.push(await courier.deliver({ conversationId: "c", item, note: (attachments) => outbox.amend(item.clientMessageId, { attachments }) }));
    },
    onSent: (item) => courier.forget(item.attachments),
  });
  outbox.start();
  return { courier, outbox, messages };
}

const settle = () => new Promise((done) => setTimeout(done, 20));

beforeEach(() => {
  [bytes, stored, uploads, answers] = [new MemoryByteStore(), new Map(), [], []];
});

it("deliver_TwoFiles_AreUploadedInOrderAndForgotten", async () => {
  const { courier, outbox, messages } = page(new MemoryStore());
  const attachments = [await courier.keep(file("1.png")), await courier.keep(file("2.png"))];
  outbox.add("", "id", { attachments });
  await settle();
  expect(messages).toEqual([["a1", "a2"]]);
  expect(uploads.map(({ name }) => name)).toEqual(["1.png", "2.png"]);
  expect(await courier.bytesOf(attachments[0]?.clientAttachmentId ?? "")).toBeNull();
});

it("deliver_AnswerLost_RepeatsUnderTheSameIdAndStoresOnce", async () => {
  answers = ["stored, answer lost", unreachable()];
  const { courier, outbox, messages } = page(new MemoryStore());
  outbox.add("look", "id", { attachments: [await courier.keep(file("1.png"))] });
  await settle();
  expect(stored.size).toBe(1);
  expect(new Set(uploads.map(({ clientAttachmentId }) => clientAttachmentId)).size).toBe(1);
  expect(messages).toEqual([["a1"]]);
});

it("deliver_ReloadBetweenTwoFiles_GoesOnWithTheSecond", async () => {
  const store = new MemoryStore();
  const before = page(store);
  const attachments = [await before.courier.keep(file("1.png")), await before.courier.keep(file("2.png"))];
  answers = [new ApiError(503, "scanner_unavailable", "")];
  before.outbox.stop();
  before.outbox.add("", "id", { attachments });
  before.outbox.amend("id", { attachments: [{ ...attachments[0]!, attachmentId: "a0" }, attachments[1]!] });
  const after = page(store);
  await settle();
  expect(uploads.map(({ name }) => name)).toEqual(["2.png", "2.png"]);
  expect(after.messages).toEqual([["a0", "a1"]]);
});

it("deliver_RefusedForGood_FailsWithTheCodeAndKeepsTheBytes", async () => {
  answers = [new ApiError(422, "attachment_rejected", "")];
  const { courier, outbox } = page(new MemoryStore());
  const kept = await courier.keep(file("1.png"));
  outbox.add("", "id", { attachments: [kept] });
  await settle();
  expect(outbox.items()).toMatchObject([{ failed: "attachment_rejected" }]);
  expect(await courier.bytesOf(kept.clientAttachmentId)).not.toBeNull();
});

it("deliver_BytesGone_FailsInsteadOfTryingForEver", async () => {
  const { courier, outbox } = page(new MemoryStore());
  const kept = await courier.keep(file("1.png"));
  await bytes.remove(kept.clientAttachmentId);
  outbox.add("", "id", { attachments: [kept] });
  await settle();
  expect(outbox.items()).toMatchObject([{ failed: "attachment_lost" }]);
});

it("forget_UnderWay_StopsItAndNothingComesBack", async () => {
  answers = ["hangs"];
  const { courier, outbox, messages } = page(new MemoryStore());
  const attachments = [await courier.keep(file("1.png"))];
  outbox.add("", "id", { attachments });
  outbox.add("after");
  await settle();
  outbox.discard("id");
  courier.forget(attachments);
  await settle();
  expect(outbox.items()).toEqual([]);
  expect(messages).toEqual([[]]);
  expect(stored.size).toBe(0);
});

it("stop_UnderWay_LeavesItToTheNextPage", async () => {
  answers = ["hangs"];
  const store = new MemoryStore();
  const before = page(store);
  before.outbox.add("", "id", { attachments: [await before.courier.keep(file("1.png"))] });
  await settle();
  before.outbox.stop();
  before.courier.stop();
  await settle();
  expect(before.outbox.items()).toMatchObject([{ failed: null }]);
  const after = page(store);
  await settle();
  expect(after.messages).toEqual([["a1"]]);
  expect(after.outbox.items()).toEqual([]);
});
