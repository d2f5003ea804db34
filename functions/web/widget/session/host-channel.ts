import { mark, opened, type Envelope, type FromFrame, type ToFrame } from "../protocol.ts";

/** The frame's end of the line to the loader: speaks to one origin and hears only that one. */
export class HostChannel {
  readonly #page: Window;
  readonly #origin: string;

  constructor(page: Window, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  /** True inside a site's page, false when the chat is a page of its own. */
  get embedded(): boolean {
    return this.#page.parent !== this.#page;
  }

  send(message: FromFrame): void {
    if (!this.embedded) return;
    const envelope: Envelope<FromFrame> = { mark, message };
    this.#page.parent.postMessage(envelope, this.#origin);
  }

  listen(receive: (message: ToFrame) => void): void {
    this.#page.addEventListener("message", (event) => {
      if (event.origin !== this.#origin || event.source !== this.#page.parent) return;
      const message = opened<ToFrame>(event.data);
      if (message !== null) receive(message);
    });
  }
}
