import type { Embed } from "./embed.ts";
import { styles } from "./styles.ts";

/** Built piece by piece: sites that demand trusted types let no markup through. */
const svg = (path: string, fill: string): SVGElement => {
  const [picture, line] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name)) as [SVGElement, SVGElement];
  picture.setAttribute("aria-hidden", "true");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("fill", fill);
  line.setAttribute("d", path);
  picture.append(line);
  return picture;
};
const chat = "M4 5.5A3.5 3.5 0 0 1 7.5 2h9A3.5 3.5 0 0 1 20 5.5v7a3.5 3.5 0 0 1-3.5 3.5H12l-4.6 4.2a.85.85 0 0 1-1.4-.65V16a3.5 3.5 0 0 1-2-3.5z";
const down = "m6 9 6 6 6-6";

/** The round button in the corner. It lives in a shadow root: the site's styles do not reach it, nor its styles the site. */
export class Launcher {
  readonly root: ShadowRoot;
  readonly #embed: Embed;
  readonly #button = document.createElement("button");
  readonly #badge = document.createElement("span");
  #unread = 0;
  #open = false;

  constructor(embed: Embed, onClick: () => void) {
    this.#embed = embed;
    const host = document.createElement("div");
    host.id = "contactfunctions";
    host.dataset["side"] = embed.side;
    host.dataset["theme"] = embed.theme;
    this.root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.root.adoptedStyleSheets = [sheet];
    this.#button.type = "button";
    this.#button.className = "launcher";
    this.#button.dataset["testid"] = "launcher";
    this.#button.append(svg(chat, "currentColor"), svg(down, "none"));
    this.#badge.className = "badge";
    // Beside the button, whose label says the number in words.
    this.#badge.ariaHidden = "true";
    this.#badge.dataset["testid"] = "unread-badge";
    this.#button.addEventListener("click", onClick);
    this.root.append(this.#button, this.#badge);
    document.body.append(host);
    this.#draw();
  }

  showOpen(open: boolean): void {
    this.#open = open;
    this.#draw();
  }

  showUnread(count: number, open: boolean): void {
    this.#unread = open ? 0 : count;
    this.#draw();
  }

  focus(): void {
    this.#button.focus();
  }

  #draw(): void {
    const { open, close, unread } = this.#embed.words;
    const label = this.#open ? close : this.#unread > 0 ? `${open} (${this.#unread} ${unread})` : open;
    this.#button.setAttribute("aria-label", label);
    this.#button.setAttribute("aria-expanded", String(this.#open));
    this.#badge.textContent = this.#unread > 9 ? "9+" : String(this.#unread);
    this.#badge.hidden = this.#unread === 0;
  }
}
