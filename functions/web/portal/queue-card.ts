import type { Queue } from "../shared/api/wire.ts";
import { clockTime, dayInText, duration } from "../shared/i18n/times.ts";
import type { Translator } from "../shared/i18n/translator.ts";
import type { en } from "./texts.ts";

type Text = Translator<keyof typeof en>;

/** One queue as a card: how it stands, and the way into it. */
export function drawQueue(queue: Queue, t: Text): HTMLElement {
  const card = element("li", { className: "queue" });
  card.dataset["testid"] = `queue-${queue.queue}`;
  card.dataset["state"] = queue.state;
  const state = element("p", { className: "state" }, element("i", {}), stateText(queue, t));
  card.append(element("h2", {}, queue.name), state, figures(queue, t), wayIn(queue, t));
  return card;
}

function stateText(queue: Queue, t: Text): string {
  if (queue.state !== "closed" || queue.opensAt === null) return t(queue.state);
  const at = new Date(queue.opensAt);
  return `${t("closed")} · ${t("opensAt", { when: `${dayInText(at, new Date(), t.locale)} ${clockTime(at, t.locale)}` })}`;
}

function figures(queue: Queue, t: Text): HTMLElement {
  const seconds = queue.estimatedWaitSeconds;
  const rows: [string, string][] = [
    [t("waiting"), queue.waiting === 0 ? t("none") : String(queue.waiting)],
    [t("wait"), seconds === null ? t("unknown") : t("about", { time: duration(seconds, t.locale) })],
    [t("people"), queue.operators.available === 0 ? t("none") : String(queue.operators.available)],
  ];
  const pairs = rows.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", {}, value)));
  return element("dl", { hidden: queue.state === "closed" }, ...pairs);
}

/** The chat as a page of its own; it reads its queue from behind the `#`. */
function wayIn(queue: Queue, t: Text): HTMLElement {
  const action = t(queue.state === "closed" ? "leave" : "chat");
  const settings = encodeURIComponent(JSON.stringify({ queue: queue.queue, locale: t.locale }));
  const link = element("a", { className: "button", href: `../widget/index.html#${settings}` }, action);
  link.setAttribute("aria-label", t("chatWith", { action, queue: queue.name }));
  return link;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
