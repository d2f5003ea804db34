import { afterEach, beforeEach, expect, vi } from "vitest";
import { MemoryByteStore } from "../shared/attachments/byte-store.ts";
import { ConnectionState } from "../shared/connection/connection-state.ts";
import { openSignalRLink } from "../shared/connection/signalr-link.ts";
import { MemoryStore } from "../shared/storage/key-value-store.ts";
import type { EmbedSettings, FromFrame } from "../widget/protocol.ts";
import { timeline } from "../widget/session/timeline.ts";
import { WidgetSession } from "../widget/session/widget-session.ts";
import { FakePage } from "./fake-page.ts";
import { FakeRequest } from "./fake-request.ts";
import { FakeServer } from "./fake-server.ts";

/** What outlives a page: the server and what the browser stores; and the newest page. */
export const stage = {
  server: new FakeServer(),
  store: new MemoryStore(),
  bytes: new MemoryByteStore(),
  page: new FakePage(),
  told: [] as FromFrame[],
  rings: 0,
};

const sessions: WidgetSession[] = [];

export function open(settings: Partial<EmbedSettings> = {}): WidgetSession {
  stage.page = new FakePage();
  const page = { url: "https://shop/a", title: "A" };
  const session = new WidgetSession({
    settings: { host: "https://shop", queue: "support", locale: "en", theme: "auto", identityToken: null, page, resume: null, ...settings },
    base: `${stage.server.address}/api`,
    locale: "en",
    store: stage.store,
    bytes: stage.bytes,
    openLink: openSignalRLink,
    tellHost: (message) => stage.told.push(message),
    ring: () => stage.rings++,
    page: stage.page.window,
  });
  session.start();
  session.fromHost({ type: "shown" });
  sessions.push(session);
  return session;
}

/** What a reload does: nothing is said goodbye to, what the browser stores stays. */
export function reload(session: WidgetSession): WidgetSession {
  session.leave();
  return open();
}

export const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 5_000, interval: 5 });

export const bubbles = (session: WidgetSession) =>
  timeline(session.state.value.conversation, session.state.value.outbox, null).flatMap((row) => (row.kind === "bubble" ? [row.bubble] : []));

export const texts = (session: WidgetSession) => bubbles(session).map(({ text, delivery }) => `${text}:${delivery}`);

export const live = (session: WidgetSession) =>
  until(() => session.state.value.connection === ConnectionState.Live && stage.server.hub.linkCount > 0);

export async function chatting(): Promise<WidgetSession> {
  const session = open();
  session.begin("hello");
  await live(session);
  await until(() => texts(session).length === 1);
  return session;
}

beforeEach(async () => {
  Object.assign(stage, { server: new FakeServer(), store: new MemoryStore(), bytes: new MemoryByteStore(), told: [], rings: 0 });
  await stage.server.start();
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
  vi.spyOn(Math, "random").mockReturnValue(0.05);
});

afterEach(async () => {
  for (const session of sessions.splice(0)) session.leave();
  await stage.server.stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
