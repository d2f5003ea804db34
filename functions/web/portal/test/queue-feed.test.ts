import { describe, expect, it, vi } from "vitest";
import { CustomerApi } from "../../shared/api/customer-api.ts";
import { Http } from "../../shared/api/http.ts";
import type { Queue } from "../../shared/api/wire.ts";
import { CatchUpReason } from "../../shared/connection/connection-state.ts";
import { QueueFeed, settleMs } from "../feed/queue-feed.ts";
import { queue } from "./given.ts";

const feedOver = (answers: (Queue[] | null)[], isVisible = () => true) => {
  const asked = { count: 0 };
  const fake = async () => {
    asked.count++;
    const answer = answers.shift();
    if (!answer) throw new TypeError("cut");
    return new Response(JSON.stringify(answer));
  };
  const api = new CustomerApi(new Http({ base: "https://h/api", fetch: fake as typeof fetch }));
  return { feed: new QueueFeed(api, { isVisible, nowMs: () => 7 }), asked };
};

describe("queue feed", () => {
  it("refresh_AfterAFailure_KeepsTheOldFiguresAndSaysSo", async () => {
    const { feed } = feedOver([[queue({ waiting: 3 })], null]);
    await feed.refresh();
    await feed.refresh();
    expect(feed.state.value).toMatchObject({ failing: true, atMs: 7, queues: [{ waiting: 3 }] });
  });

  it("refresh_WhileNobodyLooks_AsksOnlyTheFirstTime", async () => {
    const { feed, asked } = feedOver([[queue()], [queue()]], () => false);
    await feed.refresh(true);
    await feed.refresh();
    expect(asked.count).toBe(1);
  });

  it("receive_OlderPush_ChangesNothing", () => {
    const { feed } = feedOver([]);
    feed.receive({ version: 5, queues: [queue({ waiting: 5 })] });
    feed.receive({ version: 4, queues: [queue({ waiting: 4 })] });
    expect(feed.state.value.queues?.[0]?.waiting).toBe(5);
  });

  it("receive_Unreadable_Asks", async () => {
    const { feed, asked } = feedOver([[queue()]]);
    feed.receive({ version: 1 });
    expect(asked.count).toBe(1);
  });

  it("catchUp_JustConnected_AsksAgainWhenNothingFromBeforeCanBeInTheAnswer", async () => {
    vi.useFakeTimers();
    try {
      const { feed } = feedOver([[queue({ waiting: 3 })], [queue({ waiting: 0 })]]);
      feed.catchUp(CatchUpReason.Connected);
      await vi.advanceTimersByTimeAsync(settleMs - 1);
      expect(feed.state.value.queues?.[0]?.waiting).toBe(3);
      await vi.advanceTimersByTimeAsync(1);
      expect(feed.state.value.queues?.[0]?.waiting).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("catchUp_InTheOrdinaryCourse_AsksOnce", async () => {
    vi.useFakeTimers();
    try {
      const { feed, asked } = feedOver([[queue()], [queue()]]);
      feed.catchUp(CatchUpReason.Audit);
      await vi.advanceTimersByTimeAsync(settleMs);
      expect(asked.count).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("refresh_WithoutAnAddress_Fails", async () => {
    const feed = new QueueFeed(null, { isVisible: () => true });
    await feed.refresh();
    expect(feed.state.value).toMatchObject({ failing: true, queues: null });
  });
});
