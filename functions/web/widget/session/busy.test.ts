import { describe, expect, it, vi } from "vitest";
import { leaveMessage } from "../busy/leaving.ts";
import { open, reload, stage, texts, until } from "../../test/widget-stage.ts";

const full = (retryAfter = "0.2") => ({
  status: 503, body: { status: 503, code: "busy", title: "", estimateSeconds: 90, leaveMessage: true }, headers: { "Retry-After": retryAfter },
});

const refuse = (times: number, retryAfter?: string) => {
  for (let time = 0; time < times; time++) stage.server.instead.push({ call: "POST /api/chat", answer: full(retryAfter) });
};

describe("a center that takes nobody more", () => {
  it("begin_Refused_SaysHowLongAndGetsInByItself", async () => {
    refuse(2);
    const session = open();
    session.begin("hello");
    await until(() => session.state.value.busy !== null);
    expect(session.state.value).toMatchObject({ screen: "starting", starting: "hello", busy: { problem: { estimateSeconds: 90, leaveMessage: true }, left: null } });
    await until(() => texts(session).length === 1);
    expect(session.state.value.busy).toBeNull();
    expect(stage.server.conversations.size).toBe(1);
  });

  it("begin_RefusedAtTheSameTime_ComesBackAtDifferentTimes", async () => {
    const delays: number[] = [];
    for (const share of [0, 0.5, 0.999]) {
      vi.mocked(Math.random).mockReturnValue(share);
      const timers = vi.spyOn(globalThis, "setTimeout");
      refuse(1, "60");
      const session = open();
      session.begin("hello");
      await until(() => session.state.value.busy !== null);
      delays.push(Math.max(...timers.mock.calls.map(([, ms]) => ms ?? 0).filter((ms) => ms >= 60_000)));
      timers.mockRestore();
      session.leave();
      stage.store.remove("cf.start");
    }
    expect(delays).toEqual([60_000, 75_000, 89_970]);
  });

  it("leaveMessage_Kept_IsToldAndNoChatIsBegunAnyMore", async () => {
    refuse(1, "60");
    const session = open();
    session.begin("hello");
    await until(() => session.state.value.busy !== null);
    expect(await leaveMessage(session, "email", "aiko@example.com")).toBeNull();
    expect(session.state.value.busy?.left).toBe("aiko@example.com");
    expect(stage.server.left).toMatchObject([{ queue: "support", text: "hello", answer: { channel: "email", address: "aiko@example.com", consent: true } }]);
    const later = reload(session);
    expect(later.state.value.screen).toBe("welcome");
    expect(stage.server.conversations.size).toBe(0);
  });

  it("leaveMessage_AnswerLost_IsRepeatedUnderTheSameId", async () => {
    refuse(1, "60");
    stage.server.instead.push({ call: "POST /api/chat/later", answer: "handle, then cut" });
    const session = open();
    session.begin("hello");
    await until(() => session.state.value.busy !== null);
    expect(await leaveMessage(session, "sms", "+15550177002")).toBe("offline");
    expect(session.state.value.busy?.left).toBeNull();
    expect(await leaveMessage(session, "sms", "+15550177002")).toBeNull();
    expect(new Set(stage.server.left.map(({ startId }) => startId)).size).toBe(1);
  });
});
