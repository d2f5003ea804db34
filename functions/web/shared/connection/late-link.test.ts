import { expect, it } from "vitest";
import type { HubLink } from "./hub-link.ts";
import { lateLink } from "./late-link.ts";

function fake() {
  const calls: string[] = [];
  const link: HubLink = {
    on: (target, receive) => void (calls.push(`on ${target}`), receive(1)),
    onClosed: () => void calls.push("onClosed"),
    open: async () => void calls.push("open"),
    close: async () => void calls.push("close"),
  };
  return { calls, link };
}

const negotiation = { url: "", accessToken: "" };

it("open_Loaded_ListensBeforeItOpens", async () => {
  const { calls, link } = fake();
  const heard: unknown[] = [];
  const late = lateLink(async () => () => link)(negotiation);
  late.on("typing", (argument) => heard.push(argument));
  late.onClosed(() => undefined);
  await late.open();
  await late.close();
  expect(calls).toEqual(["on typing", "onClosed", "open", "close"]);
  expect(heard).toEqual([1]);
});

it("open_ClosedWhileItLoads_OpensNothing", async () => {
  const { calls, link } = fake();
  const late = lateLink(async () => () => link)(negotiation);
  const opened = late.open().then(() => "opened", () => "refused");
  await late.close();
  expect(await opened).toBe("refused");
  expect(calls).toEqual([]);
});

it("open_CodeCannotBeLoaded_Rejects", async () => {
  const late = lateLink(() => Promise.reject(new Error("no network")))(negotiation);
  await expect(late.open()).rejects.toThrow("no network");
});
