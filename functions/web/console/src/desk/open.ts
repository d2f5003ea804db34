import { Http } from "../../../shared/api/http.ts";
import { object } from "../../../shared/api/json.ts";
import { OperatorApi } from "../../../shared/api/operator-api.ts";
import { SupervisorApi } from "../../../shared/api/supervisor-api.ts";
import { CatchUpReason, ConnectionState } from "../../../shared/connection/connection-state.ts";
import { Connection } from "../../../shared/connection/connection.ts";
import { followPage } from "../../../shared/connection/page-signals.ts";
import { openSignalRLink } from "../../../shared/connection/signalr-link.ts";
import type { KeyValueStore } from "../../../shared/storage/key-value-store.ts";
import { randomId } from "../../../shared/storage/random-id.ts";
import { browserByteStore } from "../../../shared/attachments/byte-store.ts";
import { Uploader } from "../../../shared/attachments/upload.ts";
import { Custody } from "../evidence/custody.ts";
import { saveFile } from "../evidence/save.ts";
import { LiveBoard } from "../board/live-board.ts";
import { Supervision } from "../board/supervision.ts";
import { heartbeatEveryMs, startPulse } from "../presence/pulse.ts";
import { Tabs } from "../presence/tabs.ts";
import { Reports } from "../report/reports.ts";
import type { QueueStatus } from "../wire/contract.ts";
import type { Session } from "../../../staff/session/session.ts";
import { keepDrafts, restoreDrafts } from "./drafts.ts";
import { Desk } from "./desk.ts";
import { Filing } from "./filing.ts";
import type { DeskEvent } from "./events.ts";
import { targets } from "./pushes.ts";
import { reduce } from "./reduce.ts";
import { type DeskState, initialState, type Link } from "./state.ts";
import { Store } from "./store.ts";
import { TargetReader, type Targets } from "./targets.ts";

export interface OpenDesk {
  readonly desk: Desk;
  readonly board: LiveBoard;
  readonly supervision: Supervision;
  readonly reports: Reports;
  readonly custody: Custody;
  readTargets(): Promise<Targets>;
  readQueues(): Promise<readonly QueueStatus[]>;
  resolve(url: string): string;
  /** Ends everything that runs here; the server is not told. */
  stop(): void;
  /** Stops, and tells the server that the operator is gone, waiting for it at most as long as given. */
  leave(withinMs: number): Promise<void>;
}

const links: Readonly<Record<ConnectionState, Link>> = {
  [ConnectionState.Idle]: "connecting",
  [ConnectionState.Connecting]: "connecting",
  [ConnectionState.Live]: "live",
  [ConnectionState.Polling]: "polling",
  [ConnectionState.Offline]: "offline",
  [ConnectionState.Stopped]: "offline",
};

const expireEveryMs = 500;

/** `fetch` that also notes the server's clock, where the browser lets it be seen. */
const clockedFetch =
  (store: Store<DeskState, DeskEvent>): typeof fetch =>
  async (input, init) => {
    const sentMs = Date.now();
    const response = await fetch(input, init);
    const serverMs = Date.parse(response.headers.get("Date") ?? "");
    if (Number.isFinite(serverMs)) store.dispatch({ type: "clockSampled", sample: { sentMs, receivedMs: Date.now(), serverMs } });
    return response;
  };

/** Wires the desk to the page: HTTP, hub, heartbeat, clock. Rejects when the profile cannot be read. */
export const openDesk = async (api: string, session: Session, shelf: KeyValueStore, deviceId: string): Promise<OpenDesk> => {
  const store = new Store<DeskState, DeskEvent>(initialState, reduce);
  const http = new Http({ base: api, token: () => session.token(), renew: () => session.renew(), fetch: clockedFetch(store) });
  const operatorApi = new OperatorApi(http);
  const uploader = new Uploader({ base: api, token: () => session.token(), renew: () => session.renew() });
  const filing = new Filing(store, await browserByteStore("cf.console"), uploader);
  const desk = new Desk({ api: operatorApi, store, shelf, filing, deviceId, isVisible: () => document.visibilityState === "visible" });
  const reader = new TargetReader(http, operatorApi);
  const supervisorApi = new SupervisorApi(http);
  const board = new LiveBoard(supervisorApi, () => store.state.link === "live");
  const supervision = new Supervision(supervisorApi, store, {
    changed: (id) => {
      board.refresh();
      desk.refreshWork();
      if (id !== null && store.state.selected === id) desk.reload(id);
    },
  });
  const changed = (id: string): void => {
    board.refresh();
    desk.refreshWork();
    desk.reload(id);
    desk.reread(id, null);
    desk.catchUp(id);
  };
  const custody = new Custody(supervisorApi, store, { changed }, saveFile);
  await desk.start();
  restoreDrafts(store, sessionStorage);

  const connection = new Connection({
    negotiate: () => operatorApi.negotiate(deviceId),
    openLink: openSignalRLink,
    targets,
    onEvent: (target, argument) => {
      if (target === "boardChanged") return board.hint();
      // Of others' conversations only the board knows the customer.
      const name = target === "alert" ? board.customerName(object(argument)["conversationId"]) : null;
      desk.pushes.receive(target, name === null ? argument : { ...object(argument), name });
    },
    onState: (state) => store.dispatch({ type: "linkChanged", link: links[state] }),
    onCatchUp: (reason) => {
      desk.lookAgain(reason);
      if (reason !== CatchUpReason.Poll) board.refresh();
    },
  });
  const unfollow = followPage(connection);
  const onFocus = (): void => desk.markRead();
  const onHide = (): void => keepDrafts(store.state, sessionStorage);
  window.addEventListener("focus", onFocus);
  window.addEventListener("pagehide", onHide);
  const tabs = new Tabs(new BroadcastChannel(`cf.console.${deviceId}`), randomId());
  const pulse = startPulse(heartbeatEveryMs, () => {
    tabs.round();
    desk.beat();
  });
  // Kept alive by the browser, so it arrives although the page is gone. A page that comes back from the cache is heard of again at once.
  const onLeave = (): void => {
    tabs.leave();
    if (tabs.alone) operatorApi.goodbye(deviceId).catch(() => undefined);
  };
  const onShow = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    tabs.round();
    desk.beat();
  };
  window.addEventListener("pagehide", onLeave);
  window.addEventListener("pageshow", onShow);
  const expiry = setInterval(() => desk.answers.expire(), expireEveryMs);
  connection.start();
  void desk.readLists();
  // Ids are readable too, so a failure here changes nothing but the words.
  void reader.names().then(
    (names) => store.dispatch({ type: "queuesNamed", names }),
    () => undefined,
  );
  void reader.colleagues().then(
    (colleagues) => store.dispatch({ type: "operatorsNamed", names: Object.fromEntries(colleagues.map(({ id, name }) => [id, name])) }),
    () => undefined,
  );

  let stopped = false;
  const stop = (): void => {
    // Stopping again must not keep drafts that a sign-out has wiped.
    if (stopped) return;
    stopped = true;
    pulse.stop();
    tabs.close();
    window.removeEventListener("pagehide", onLeave);
    window.removeEventListener("pageshow", onShow);
    clearInterval(expiry);
    unfollow();
    window.removeEventListener("focus", onFocus);
    window.removeEventListener("pagehide", onHide);
    onHide();
    connection.stop();
    desk.stop();
  };
  return {
    desk,
    board,
    supervision,
    reports: new Reports(supervisorApi),
    custody,
    readTargets: () => reader.read(store.state),
    readQueues: () => reader.queues(),
    resolve: (url) => new URL(url, new URL(api, location.href)).href,
    stop,
    leave: async (withinMs) => {
      stop();
      await filing.wipe().catch(() => undefined);
      await http.put("/me/presence", { status: "offline" }, { timeoutMs: withinMs }).catch(() => undefined);
    },
  };
};
