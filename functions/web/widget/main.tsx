import { render } from "preact";
import "../shared/design/tokens.css";
import "./ui/base.css";
import "./ui/head.css";
import "./ui/welcome.css";
import "./ui/log.css";
import "./ui/composer.css";
import "./ui/panels.css";
import { loadPageConfig } from "../shared/api/page-config.ts";
import { openSignalRLink } from "../shared/connection/signalr-link.ts";
import { chooseLocale, createTranslator } from "../shared/i18n/translator.ts";
import { browserStore } from "../shared/storage/key-value-store.ts";
import { HostChannel } from "./session/host-channel.ts";
import { readSettings } from "./session/settings.ts";
import { WidgetSession } from "./session/widget-session.ts";
import { App } from "./ui/app.tsx";
import { Unavailable } from "./ui/unavailable.tsx";
import { en, ja } from "./ui/texts.ts";

const settings = readSettings(location);
const locale = chooseLocale([settings.locale, ...navigator.languages]);
const t = createTranslator(locale, { en, ja });
const root = document.getElementById("app") as HTMLElement;
const host = new HostChannel(window, settings.host);

document.documentElement.lang = locale;
document.documentElement.dataset["host"] = host.embedded ? "frame" : "page";
if (settings.theme !== "auto") document.documentElement.dataset["theme"] = settings.theme;
document.title = t("title");
// The panel closes from the keyboard whatever state the chat is in.
window.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) host.send({ type: "close" });
});

try {
  const { api } = await loadPageConfig(new URL("../", location.href.split("#")[0]).href);
  const session = new WidgetSession({
    settings, base: api, locale, store: browserStore(), openLink: openSignalRLink, tellHost: (message) => host.send(message),
  });
  render(<App session={session} t={t} />, root);
  host.listen((message) => session.fromHost(message));
  session.start();
  if (!host.embedded) session.fromHost({ type: "shown" });
} catch {
  // Without config.json there is no API to talk to: say so instead of an empty window.
  render(<Unavailable t={t} onClose={() => host.send({ type: "close" })} />, root);
}
host.send({ type: "ready" });
