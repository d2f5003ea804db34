import { beforeEach, describe, expect, it, vi } from "vitest";
import { fullJitterMs } from "./backoff.ts";
import { CatchUpReason, ConnectionState } from "./connection-state.ts";
import { Connection, type ConnectionOptions } from "./connection.ts";
import type { HubLink } from "./hub-link.ts";

/** A link that does what the test says and remembers what was asked of it. */
class FakeLink implements HubLink {
  readonly receivers = new Map<string, (argument: unknown) => void>();
  readonly opened = gate();
  closedByUs = false;
  lose: () => void = () => undefined;

  on(target: string, receive: (argument: unknown) => void): void {
    this.receivers.set(target, receive);
  }

  onClosed(closed: () => void): void {
    this.lose = closed;
  }

  open(): Promise<void> {
    return this.opened.promise;
  }

  close(): Promise<void> {
    this.closedByUs = true;
    return Promise.resolve();
  }
}

function gate(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((open) => (resolve = open));
  return { promise, resolve };
}

let links: FakeLink[];
let states: ConnectionState[];
let catchUps: CatchUpReason[];
let events: unknown[];
let online: boolean;

function connect(options: Partial<ConnectionOptions> = {}): Connection {
  const connection = new Connection({
    negotiate: async () => ({ url: "hub", accessToken: "t" }),
    openLink: () => {
      const link = new FakeLink();
      links.push(link);
      return link;
    },
    targets: ["messageAdded"],
    onEvent: (_, argument) => events.push(argument),
    onState: (state) => states.push(state),
    onCatchUp: (reason) => catchUps.push(reason),
    random: () => 1,
    isOnline: () => online,
    ...options,
  });
  connection.start();
  return connection;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const link = (index: number) => links[index] as FakeLink;

async function goLive(): Promise<Connection> {
  const connection = connect();
  await pass(0);
  link(0).opened.resolve();
  await pass(0);
  return connection;
}

beforeEach(() => {
  vi.useFakeTimers();
  [links, states, catchUps, events, online] = [[], [], [], [], true];
});

describe("connection", () => {
  it("start_LinkOpens_IsLiveAndCatchesUp", async () => {
    const connection = await goLive();
    expect(connection.state).toBe(ConnectionState.Live);
    expect(catchUps).toEqual([CatchUpReason.Connected]);
    link(0).receivers.get("messageAdded")?.({ seq: 1 });
    expect(events).toEqual([{ seq: 1 }]);
  });

  it("live_LongSilence_AuditsStorage", async () => {
    await goLive();
    await pass(60_000);
    expect(catchUps).toEqual([CatchUpReason.Connected, CatchUpReason.Audit]);
  });

  it("live_LinkLost_PollsAndComesBack", async () => {
    const connection = await goLive();
    await pass(10_000);
    link(0).lose();
    expect(connection.state).toBe(ConnectionState.Polling);
    expect(catchUps.at(-1)).toBe(CatchUpReason.Poll);
    await pass(500);
    link(1).opened.resolve();
    await pass(0);
    expect(connection.state).toBe(ConnectionState.Live);
    expect(catchUps.at(-1)).toBe(CatchUpReason.Connected);
  });

  it("polling_HubDownForLong_AsksStorageEverySecondsAndBacksOff", async () => {
    connect({ negotiate: () => Promise.reject(new Error("down")) });
    await pass(60_000);
    expect(catchUps.filter((reason) => reason === CatchUpReason.Poll).length).toBeGreaterThanOrEqual(20);
    expect(states.filter((state) => state === ConnectionState.Connecting).length).toBeLessThan(10);
  });

  it("offline_ThenOnline_ConnectsAtOnce", async () => {
    const connection = await goLive();
    connection.offline();
    expect(connection.state).toBe(ConnectionState.Offline);
    expect(link(0).closedByUs).toBe(true);
    await pass(120_000);
    expect(links).toHaveLength(1);
    connection.wake();
    await pass(0);
    expect(links).toHaveLength(2);
  });

  it("givenUpAttempt_ReportsLate_IsNotHeard", async () => {
    const connection = await goLive();
    connection.offline();
    link(0).receivers.get("messageAdded")?.({ seq: 2 });
    link(0).lose();
    expect(events).toEqual([]);
    expect(connection.state).toBe(ConnectionState.Offline);
  });

  it("connecting_LinkHangs_GivesUpAfterAWhile", async () => {
    const connection = connect();
    await pass(15_000);
    expect(connection.state).toBe(ConnectionState.Polling);
    expect(link(0).closedByUs).toBe(true);
  });

  it("stop_Always_EndsTimers", async () => {
    const connection = await goLive();
    connection.stop();
    await pass(300_000);
    expect(catchUps).toEqual([CatchUpReason.Connected]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("fullJitterMs", () => {
  it("fullJitterMs_AnyAttempt_StaysBelowBoundAndCap", () => {
    const backoff = { baseMs: 500, capMs: 20_000 };
    expect([0, 1, 2, 5, 6, 50].map((attempt) => fullJitterMs(attempt, backoff, () => 1))).toEqual([500, 1000, 2000, 16_000, 20_000, 20_000]);
    expect(fullJitterMs(9, backoff, () => 0)).toBe(0);
  });
});
