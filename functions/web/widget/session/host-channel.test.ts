import { expect, it } from "vitest";
import { mark, type ToFrame } from "../protocol.ts";
import { HostChannel } from "./host-channel.ts";

const host = "https://shop.example";

function frame() {
  const posted: { data: unknown; origin: string }[] = [];
  const parent = { postMessage: (data: unknown, origin: string) => posted.push({ data, origin }) };
  const page = Object.assign(new EventTarget(), { parent });
  const heard: ToFrame[] = [];
  const channel = new HostChannel(page as unknown as Window, host);
  channel.listen((message) => heard.push(message));
  const arrive = (origin: string, source: unknown, data: unknown) =>
    page.dispatchEvent(Object.assign(new Event("message"), { origin, source, data }));
  return { parent, posted, heard, channel, arrive };
}

const shown = { mark, message: { type: "shown" } };

it("listen_OurHost_IsHeard", () => {
  const { parent, heard, arrive } = frame();
  arrive(host, parent, shown);
  expect(heard).toEqual([{ type: "shown" }]);
});

it("listen_OtherOriginOrWindowOrShape_IsNotHeard", () => {
  const { parent, heard, arrive } = frame();
  arrive("https://evil.example", parent, shown);
  arrive(host, {}, shown);
  arrive(host, parent, { mark: "other", message: { type: "shown" } });
  arrive(host, parent, "shown");
  expect(heard).toEqual([]);
});

it("send_Message_GoesToOneOriginOnly", () => {
  const { channel, posted } = frame();
  channel.send({ type: "unread", count: 2 });
  expect(posted).toEqual([{ data: { mark, message: { type: "unread", count: 2 } }, origin: host }]);
});
