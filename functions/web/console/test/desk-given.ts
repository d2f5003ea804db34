import { vi } from "vitest";
import { Http } from "../../shared/api/http.ts";
import { OperatorApi } from "../../shared/api/operator-api.ts";
import { MemoryStore } from "../../shared/storage/key-value-store.ts";
import { MemoryByteStore } from "../../shared/attachments/byte-store.ts";
import { Desk } from "../src/desk/desk.ts";
import type { DeskEvent } from "../src/desk/events.ts";
import { Filing } from "../src/desk/filing.ts";
import { reduce } from "../src/desk/reduce.ts";
import { type DeskState, initialState } from "../src/desk/state.ts";
import { Store } from "../src/desk/store.ts";
import { FakeCenter } from "./fake-center.ts";
import { noonMs } from "./given.ts";

export interface Given {
  readonly center: FakeCenter;
  readonly desk: Desk;
  readonly shelf: MemoryStore;
  readonly page: { visible: boolean };
  readonly state: () => DeskState;
  /** Lets everything that is under way come to rest, time included. */
  readonly settle: (ms?: number) => Promise<void>;
}

const settleMs = 20;

/** A desk at work against a center in memory; the test moves the time. */
export const givenDesk = async (prepare: (center: FakeCenter) => void = () => undefined, shelf = new MemoryStore()): Promise<Given> => {
  vi.useFakeTimers({ now: noonMs });
  const center = new FakeCenter();
  prepare(center);
  const page = { visible: true };
  const store = new Store<DeskState, DeskEvent>(initialState, reduce);
  const api = new OperatorApi(new Http({ base: "http://center/api", token: () => "token", fetch: center.fetch }));
  const filing = new Filing(store, new MemoryByteStore(), center);
  const desk = new Desk({ api, store, shelf, filing, deviceId: "device", isVisible: () => page.visible });
  await desk.start();
  const settle = async (ms = settleMs): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));
  await settle();
  return { center, desk, shelf, page, state: () => store.state, settle };
};
