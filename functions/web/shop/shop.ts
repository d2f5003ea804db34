import { allowOwnScripts } from "../shared/scripts/own-scripts.ts";
import { loadPageConfig } from "../shared/api/page-config.ts";
import { chooseLocale } from "../shared/i18n/translator.ts";
import { japanese } from "./japanese.ts";
import type { ContactFunctionsWidget } from "../widget/loader/loader.ts";

const asked = new URLSearchParams(location.search).get("lang");
const locale = chooseLocale([asked, ...navigator.languages]);
const find = <E extends Element>(selector: string) => document.querySelector(selector) as E;

if (locale === "ja") speakJapanese();
embedWidget();
void showPhone();

const stage = find<HTMLElement>(".stage");
for (const input of document.querySelectorAll<HTMLInputElement>("[name=glaze]")) {
  input.addEventListener("change", () => {
    stage.dataset["glaze"] = input.value;
    find("#glaze-name").textContent = input.nextElementSibling?.textContent ?? "";
  });
}

let bag = 0;
find("#add").addEventListener("click", () => {
  find("#bag-count").textContent = String(++bag);
});
find("#ask").addEventListener("click", () => widget()?.open());

function speakJapanese(): void {
  document.documentElement.lang = "ja";
  document.title = japanese["pageTitle"] ?? document.title;
  for (const element of document.querySelectorAll<HTMLElement>("[data-t]")) {
    element.textContent = japanese[element.dataset["t"] ?? ""] ?? element.textContent;
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-t-label]")) {
    element.setAttribute("aria-label", japanese[element.dataset["tLabel"] ?? ""] ?? "");
  }
  find("#glaze-name").textContent = japanese["clay"] ?? "";
  const language = find<HTMLAnchorElement>(".language");
  Object.assign(language, { href: "?lang=en", lang: "en", hreflang: "en", textContent: "English" });
}

/** What a site writes as `<script src=".../widget.js" data-queue="support" async>`; by script here, for the language. */
function embedWidget(): void {
  allowOwnScripts();
  const script = document.createElement("script");
  script.src = new URL("widget.js", new URL(".", location.href)).href;
  script.async = true;
  script.dataset["queue"] = "support";
  script.dataset["locale"] = locale;
  document.head.append(script);
}

/** The phone simulator exists on a laptop only. */
async function showPhone(): Promise<void> {
  try {
    const { sms } = await loadPageConfig(new URL(".", location.href).href);
    if (sms === undefined) return;
    const link = find<HTMLAnchorElement>("[data-testid=to-phone]");
    link.href = sms;
    link.hidden = false;
  } catch {
    // Without config.json there is no simulator to link to.
  }
}

function widget(): ContactFunctionsWidget | undefined {
  return window.ContactFunctions;
}
