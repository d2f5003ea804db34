import { render } from "preact";
import { CustomerApi } from "../shared/api/customer-api.ts";
import { Http } from "../shared/api/http.ts";
import { loadPageConfig } from "../shared/api/page-config.ts";
import { followPage } from "../shared/connection/page-signals.ts";
import { chooseLocale } from "../shared/i18n/translator.ts";
import { browserStore } from "../shared/storage/key-value-store.ts";
import { QueueFeed } from "./feed/queue-feed.ts";
import { Portal } from "./view/Portal.tsx";

const languageKey = "cf.portal.language";
const root = document.getElementById("app") as HTMLElement;
const shelf = browserStore();
const asked = new URLSearchParams(location.search).get("lang");
const began = chooseLocale([asked, shelf.get(languageKey), ...navigator.languages]);

const start = async (): Promise<void> => {
  const config = await loadPageConfig(new URL("../", location.href).href).catch(() => null);
  const feed = new QueueFeed(config === null ? null : new CustomerApi(new Http({ base: config.api })));
  followPage(feed.start());
  render(<Portal feed={feed} began={began} remember={(locale) => shelf.set(languageKey, locale)} />, root);
};

void start();
