import { describe, expect, it } from "vitest";
import { type TabChannel, Tabs } from "../src/presence/tabs.ts";

/** Pages of one browser: everybody hears everybody else, at once. */
class Browser {
  readonly #open = new Map<TabChannel, (event: { readonly data: unknown }) => void>();

  channel(): TabChannel {
    const channel: TabChannel = {
      addEventListener: (_, heard) => void this.#open.set(channel, heard),
      postMessage: (data) => [...this.#open].filter(([each]) => each !== channel).forEach(([, heard]) => heard({ data })),
      close: () => void this.#open.delete(channel),
    };
    return channel;
  }

  /** A page that ends without a word. */
  kill(channel: TabChannel): void {
    this.#open.delete(channel);
  }
}

describe("tabs", () => {
  it("alone_OnlyTheLastPage_IsAlone", () => {
    const browser = new Browser();
    const first = new Tabs(browser.channel(), "1");
    expect(first.alone).toBe(true);
    const second = new Tabs(browser.channel(), "2");
    expect([first.alone, second.alone]).toEqual([false, false]);
    first.close();
    expect(second.alone).toBe(true);
  });

  it("round_APageDiedSilently_IsForgottenAfterTwoRounds", () => {
    const browser = new Browser();
    const first = new Tabs(browser.channel(), "1");
    const dying = browser.channel();
    new Tabs(dying, "2");
    browser.kill(dying);
    first.round();
    expect(first.alone).toBe(false);
    first.round();
    expect(first.alone).toBe(true);
  });

  it("round_APageAnswers_IsKept", () => {
    const browser = new Browser();
    const first = new Tabs(browser.channel(), "1");
    new Tabs(browser.channel(), "2");
    for (let rounds = 0; rounds < 3; rounds++) first.round();
    expect(first.alone).toBe(false);
  });
});
