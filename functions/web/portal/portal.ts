import { CustomerApi } from "../shared/api/customer-api.ts";
import { Http } from "../shared/api/http.ts";
import { loadPageConfig } from "../shared/api/page-config.ts";
import type { Queue } from "../shared/api/wire.ts";
import { chooseLocale, createTranslator } from "../shared/i18n/translator.ts";
import { drawQueue } from "./queue-card.ts";
import { en, ja } from "./texts.ts";

const refreshMs = 10_000;

const asked = new URLSearchParams(location.search).get("lang");
const t = createTranslator(chooseLocale([asked, ...navigator.languages]), { en, ja });
const list = document.getElementById("queues") as HTMLElement;
const problem = document.getElementById("problem") as HTMLElement;

speak();
const { api } = await loadPageConfig(new URL("../", location.href).href);
const customer = new CustomerApi(new Http({ base: api }));
let drawn = "";
await show();
setInterval(() => document.visibilityState === "visible" && void show(), refreshMs);

async function show(): Promise<void> {
  try {
    draw(await customer.queues());
    problem.hidden = true;
  } catch {
    // The last known state would be a guess: say so, and keep the way to the chat open.
    problem.textContent = t("problem");
    problem.hidden = false;
  }
  list.setAttribute("aria-busy", "false");
}

/** Draws only what changed, so that a screen reader does not read the same again. */
function draw(queues: readonly Queue[]): void {
  const now = JSON.stringify(queues);
  if (now === drawn) return;
  drawn = now;
  list.replaceChildren(...queues.map((queue) => drawQueue(queue, t)));
}

function speak(): void {
  document.documentElement.lang = t.locale;
  document.title = t("title");
  for (const element of document.querySelectorAll<HTMLElement>("[data-t]")) {
    element.textContent = t(element.dataset["t"] as keyof typeof en);
  }
  if (t.locale !== "ja") return;
  const language = document.querySelector(".language") as HTMLAnchorElement;
  Object.assign(language, { href: "?lang=en", lang: "en", hreflang: "en", textContent: "English" });
}
