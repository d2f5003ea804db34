import { chime } from "../../../shared/attention/chime.ts";
import { showTitleCount } from "../../../shared/attention/title-badge.ts";

/** How often an unanswered offer rings again. */
export const ringAgainMs = 6_000;
const flashEveryMs = 1_000;

export interface Wanted {
  readonly offers: readonly { readonly offerId: string; readonly title: string; readonly body: string }[];
  readonly unread: number;
  readonly flashText: string;
  readonly sound: boolean;
  readonly desktop: boolean;
}

/** Makes a person in another window look: sound, the tab's title, and a desktop notification if allowed. */
export class Attention {
  readonly #title: string;
  readonly #seen = new Set<string>();
  #wanted: Wanted = { offers: [], unread: 0, flashText: "", sound: false, desktop: false };
  #flash: ReturnType<typeof setInterval> | undefined;
  #ring: ReturnType<typeof setInterval> | undefined;
  #lit = false;

  constructor(title: string) {
    this.#title = title;
  }

  want(wanted: Wanted): void {
    this.#wanted = wanted;
    const fresh = wanted.offers.filter((offer) => !this.#seen.has(offer.offerId));
    for (const offer of fresh) this.#announce(offer);
    if (wanted.offers.length > 0) this.#insist();
    else this.#calm();
  }

  /** One soft sound for a message in a conversation that is not being looked at. */
  ping(): void {
    if (this.#wanted.sound) chime();
  }

  #announce(offer: Wanted["offers"][number]): void {
    this.#seen.add(offer.offerId);
    this.ping();
    if (!this.#wanted.desktop || document.visibilityState === "visible" || !("Notification" in window) || Notification.permission !== "granted")
      return;
    const shown = new Notification(offer.title, { body: offer.body, tag: offer.offerId });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  }

  #insist(): void {
    if (this.#flash !== undefined) return;
    this.#ring = setInterval(() => this.ping(), ringAgainMs);
    this.#flash = setInterval(() => {
      this.#lit = !this.#lit;
      document.title = this.#lit ? this.#wanted.flashText : this.#title;
    }, flashEveryMs);
  }

  #calm(): void {
    clearInterval(this.#flash);
    clearInterval(this.#ring);
    this.#flash = undefined;
    this.#ring = undefined;
    document.title = this.#title;
    showTitleCount(this.#wanted.unread);
  }
}
