import { render } from "preact";
import "../shared/design/tokens.css";
import "./ui/base.css";
import "./ui/head.css";
import "./ui/welcome.css";
import "./ui/log.css";
import "./ui/messages.css";
import "./ui/composer.css";
import "./ui/panels.css";
import { loadPageConfig } from "../shared/api/page-config.ts";
import { lateLink } from "../shared/connection/late-link.ts";
import { chooseLocale } from "../shared/i18n/translator.ts";
import { browserStore } from "../shared/storage/key-value-store.ts";
import { HostChannel } from "./session/host-channel.ts";
import { loadLate } from "./session/load-late.ts";
import { readSettings } from "./session/settings.ts";
import { WidgetSession } from "./session/widget-session.ts";
import { App } from "./ui/app.tsx";
import { Unavailable } from "./ui/unavailable.tsx";
import { loadWords } from "./words/words.ts";

const settings = readSettings(location);
// The token of a link must not stay in the address.
if (settings.resume !== null) history.replaceState(null, "", location.pathname + location.search);
const locale = chooseLocale([settings.locale, ...navigator.languages]);
const root = document.getElementById("app") as HTMLElement;
const host = new HostChannel(window, settings.host);
const openLink = lateLink(async () => (await loadLate(() => import("../shared/connection/signalr-link.ts"))).openSignalRLink);

document.documentElement.lang = locale;
document.documentElement.dataset["host"] = host.embedded ? "frame" : "page";
if (settings.theme !== "auto") document.documentElement.dataset["theme"] = settings.theme;
// The panel closes from the keyboard whatever state the chat is in.
window.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) host.send({ type: "close" });
});

async function begin(): Promise<void> {
  const config = loadPageConfig(new URL("../", location.href.split("#")[0]).href).catch(() => null);
  const t = await loadWords(locale);
  document.title = t("title");
  const api = (await config)?.api;
  if (api !== undefined) {
    const session = new WidgetSession({
      settings, base: api, locale, store: browserStore(), openLink, tellHost: (message) => host.send(message),
    });
    render(<App session={session} t={t} />, root);
    host.listen((message) => session.fromHost(message));
    session.start();
    if (!host.embedded) session.fromHost({ type: "shown" });
    // Without config.json there is no API to talk to: say so instead of an empty window.
  } else render(<Unavailable t={t} onClose={() => host.send({ type: "close" })} />, root);
  host.send({ type: "ready" });
}

void begin();
