import { h, show } from "./dom.js";
import { Live } from "./live.js";
import { language, speak, words } from "./words.js";
import { conversation } from "./conversation.js";
import { logs } from "./logs.js";
import { overview } from "./overview.js";
import { trace } from "./trace.js";
import { traces } from "./traces.js";

const everyMs = 1500;
const pages = { "": overview, traces, trace, conversation, logs };
const belongsTo = { "": "overview", traces: "traces", trace: "traces", conversation: "traces", logs: "logs" };
const needsId = new Set(["trace", "conversation"]);
const root = document.getElementById("view");
const connection = document.getElementById("connection");
const liveButton = document.getElementById("live");
const languages = document.getElementById("language");

let page = null;
let drawn = "";

/** `#/trace/1f…?x=y` as its page, its id and its query. */
function route() {
  const [path, search] = location.hash.replace(/^#\/?/, "").split("?");
  const [name, id] = path.split("/");
  const isMissing = needsId.has(name) && !id;
  return { name: isMissing ? "traces" : name in pages ? name : "", id: decodeURIComponent(id ?? ""), query: new URLSearchParams(search) };
}

async function draw(always = false) {
  const drawnPage = page;
  try {
    const data = await drawnPage.load();
    connection.textContent = "";
    const text = JSON.stringify(data);
    if (drawnPage !== page || (!always && text === drawn)) return;
    drawn = text;
    show(root, drawnPage.view(data));
  } catch (failure) {
    if (drawnPage !== page) return;
    connection.textContent = words().offline;
    if (!(failure instanceof TypeError)) throw failure;
  }
}

/** Shows another page; a page may ask to be drawn again after a choice of its own. */
function open({ takesFocus }) {
  const where = route();
  page = pages[where.name]({ ...where, redraw: () => draw(true) });
  document.title = `${page.title()} · ${words().title} · ContactFunctions`;
  for (const link of document.querySelectorAll("[data-nav]")) {
    if (link.dataset.nav === belongsTo[where.name]) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (takesFocus) {
    root.replaceChildren(h("p", { class: "loading" }, "…"));
    root.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  return draw(true);
}

function showWords() {
  document.documentElement.lang = language();
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = words()[place.dataset.text];
  document.getElementById("live-text").textContent = live.paused ? words().paused : words().live;
}

const live = new Live(everyMs, () => draw());

liveButton.addEventListener("click", () => {
  live.paused = !live.paused;
  liveButton.setAttribute("aria-pressed", String(!live.paused));
  showWords();
});
languages.addEventListener("change", () => {
  speak(languages.value);
  showWords();
  void open({ takesFocus: false });
});
document.querySelector(".skip").addEventListener("click", (click) => {
  click.preventDefault();
  root.focus();
});
let last = route();
addEventListener("hashchange", () => {
  const now = route();
  // A filter that changes its own address keeps the focus where it is.
  const takesFocus = now.name !== last.name || now.id !== last.id;
  last = now;
  void open({ takesFocus });
});
languages.value = language();
showWords();
void open({ takesFocus: false });
