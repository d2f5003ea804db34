import { mark, opened, type EmbedSettings, type Envelope, type FromFrame, type ToFrame } from "../protocol.ts";
import { showTitleCount } from "../../shared/attention/title-badge.ts";
import type { Embed } from "./embed.ts";
import { followKeyboard } from "./phone.ts";

export interface PanelEvents {
  onClose: () => void;
  onUnread: (count: number) => void;
  onConversation: (open: boolean) => void;
}

/** The frame with the chat. Loaded on first use, then only shown and hidden. */
export class Panel {
  readonly #embed: Embed;
  readonly #events: PanelEvents;
  readonly #box = document.createElement("div");
  readonly #origin: string;
  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  #open = false;
  #resume: string | null = null;
  #followEnds: (() => void) | null = null;

  constructor(embed: Embed, root: ShadowRoot, events: PanelEvents) {
    this.#embed = embed;
    this.#events = events;
    this.#origin = new URL(embed.root).origin;
    this.#box.className = "panel";
    this.#box.hidden = true;
    root.prepend(this.#box);
    window.addEventListener("message", (event) => this.#received(event));
    root.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key === "Escape" && this.#open) events.onClose();
    });
  }

  get open(): boolean {
    return this.#open;
  }

  load(): void {
    if (this.#frame !== null) return;
    const { queue, locale, theme, identityToken } = this.#embed;
    const settings: EmbedSettings = { host: location.origin, queue, locale, theme, identityToken, page: page(), resume: null };
    const frame = document.createElement("iframe");
    frame.title = this.#embed.words.title;
    frame.allow = "autoplay";
    frame.src = `${this.#embed.root}widget/index.html#${encodeURIComponent(JSON.stringify(settings))}`;
    this.#box.append(frame);
    this.#frame = frame;
  }

  show(): void {
    this.#open = true;
    this.load();
    this.#box.hidden = false;
    this.#followEnds = followKeyboard(this.#box);
    this.#frame?.focus();
    if (this.#ready) this.#announce();
  }

  /** Loads the frame, which then opens the conversation of this token. */
  resume(token: string): void {
    if (this.#ready) return this.#tell({ type: "resume", token });
    this.#resume = token;
    this.load();
  }

  hide(): void {
    this.#open = false;
    this.#box.hidden = true;
    this.#followEnds?.();
    this.#tell({ type: "hidden" });
  }

  #announce(): void {
    this.#tell({ type: "page", ...page() });
    this.#tell({ type: "shown" });
  }

  #received(event: MessageEvent): void {
    if (event.origin !== this.#origin || event.source !== this.#frame?.contentWindow) return;
    const message = opened<FromFrame>(event.data);
    if (message?.type === "ready") {
      this.#ready = true;
      if (this.#resume !== null) this.#tell({ type: "resume", token: this.#resume });
      this.#resume = null;
      if (this.#open) this.#announce();
    } else if (message?.type === "close") this.#events.onClose();
    else if (message?.type === "conversation") this.#events.onConversation(message.open);
    else if (message?.type === "unread") {
      this.#events.onUnread(message.count);
      showTitleCount(message.count);
    }
  }

  #tell(message: ToFrame): void {
    const envelope: Envelope<ToFrame> = { mark, message };
    this.#frame?.contentWindow?.postMessage(envelope, this.#origin);
  }
}

const page = () => ({ url: location.href, title: document.title });
