import { describe, expect, it } from "vitest";
import type { Message } from "../../shared/api/wire.ts";
import { callBackOffered } from "./call-back.ts";
import { phoneFrom } from "./phone-from.ts";

const happened = (...events: string[]): Message[] =>
  events.map((event, at) => ({
    seq: at + 1, messageId: String(at), clientMessageId: null, author: { role: "system", id: null, name: null }, kind: "event", event, text: "", sentAt: "",
  }));

describe("call back", () => {
  it("callBackOffered_UntilAsked_IsTrueOnlyThen", () => {
    expect(callBackOffered(happened("opened"))).toBe(false);
    expect(callBackOffered(happened("opened", "callBackOffered", "waitNotice"))).toBe(true);
    expect(callBackOffered(happened("callBackOffered", "callBackAsked"))).toBe(false);
  });

  it.each([["+81 90-1234-5678", "+819012345678"], ["＋８１（９０）１２３４", "+81901234"], ["+44 20.7946.0018", "+442079460018"]])("phoneFrom_%s_IsPlain", (written, phone) => {
    expect(phoneFrom(written)).toBe(phone);
  });
});
