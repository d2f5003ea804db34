/** What a channel between the pages of one browser can do; `BroadcastChannel` has more. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: "message", heard: (event: Pick<MessageEvent, "data">) => void): void;
  close(): void;
}

interface Said {
  readonly kind: "hello" | "here" | "gone";
  readonly tab: string;
}

/**
 * Which other pages of this browser are open. All share one device, so only the last one that is closed may say goodbye for it.
 * A page that died without a word is remembered for one round too long at most: then nothing is said, and the lease runs out by itself.
 */
export class Tabs {
  readonly #channel: TabChannel;
  readonly #me: string;
  #others = new Set<string>();
  #answered = new Set<string>();

  constructor(channel: TabChannel, me: string) {
    this.#channel = channel;
    this.#me = me;
    channel.addEventListener("message", ({ data }) => this.#hear(data as Said));
    this.#say("hello");
  }

  get alone(): boolean {
    return this.#others.size === 0;
  }

  /** Asks around: who does not answer until the next round is taken for closed. */
  round(): void {
    this.#others = this.#answered;
    this.#answered = new Set();
    this.#say("hello");
  }

  leave(): void {
    this.#say("gone");
  }

  close(): void {
    this.leave();
    this.#channel.close();
  }

  #hear({ kind, tab }: Said): void {
    if (kind === "gone") {
      this.#others.delete(tab);
      this.#answered.delete(tab);
      return;
    }
    this.#others.add(tab);
    this.#answered.add(tab);
    if (kind === "hello") this.#say("here");
  }

  #say(kind: Said["kind"]): void {
    this.#channel.postMessage({ kind, tab: this.#me });
  }
}
