import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { isApiError } from "../../shared/api/api-error.ts";
import { Http } from "../../shared/api/http.ts";
import { list, object } from "../../shared/api/json.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import type { Beginning } from "../../staff/session/begin.ts";
import { readPreferences, writePreferences } from "../../staff/session/preferences.ts";
import { Gate, type GateReason } from "../../staff/view/Gate.tsx";
import { AdminApi } from "../session/admin-api.ts";
import { WebhooksApi } from "../session/webhooks.ts";
import { Workbench } from "../session/workbench.ts";
import { wordsFor } from "../words/words.ts";
import { Page } from "./Page.tsx";

export interface AppProps extends Beginning {
  readonly shelf: KeyValueStore;
}

const reasonFor = (error: unknown): GateReason => {
  if (isApiError(error) && error.status === 401) return "ended";
  return isApiError(error) && error.status === 403 ? "noRole" : "apiUnreachable";
};

export const App = ({ shelf, config, session, began }: AppProps): JSX.Element => {
  const [preferences, setPreferences] = useState(() => readPreferences(shelf, navigator.languages));
  const [gate, setGate] = useState<GateReason | null>(began === "signedIn" ? null : began);
  const [admitted, setAdmitted] = useState(false);
  const { locale, theme } = preferences;
  const t = useMemo(() => wordsFor(locale), [locale]);
  const http = useMemo(
    () => (config === null || session === null ? null : new Http({ base: config.api, token: () => session.token(), renew: () => session.renew() })),
    [config, session],
  );
  const api = useMemo(() => (http === null ? null : new AdminApi(http)), [http]);
  const hooks = useMemo(() => (http === null ? null : new WebhooksApi(http)), [http]);
  const bench = useMemo(() => (api === null ? null : new Workbench(api)), [api]);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = locale;
    if (theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
    document.title = `${t("page.title")} – ${t("app.name")}`;
  }, [locale, theme, t]);
  useEffect(() => {
    if (gate !== null || api === null || bench === null) return;
    session?.onEnded(() => setGate("ended"));
    api.me().then(
      (me) => {
        if (!list(object(me)["roles"]).includes("admin")) return setGate("noRole");
        setAdmitted(true);
        void bench.load();
      },
      (error: unknown) => setGate(reasonFor(error)),
    );
  }, [gate, api, bench]);

  const signIn = async (): Promise<void> => {
    try {
      await session?.signIn();
    } catch {
      // Whatever keeps the issuer's page from opening, the way on is the same.
      setGate("issuerUnreachable");
    }
  };
  const signOut = (): void => {
    void session
      ?.signOut(() => sessionStorage.clear())
      .catch(() => undefined)
      .then(() => setGate("signedOut"));
  };
  const speak = (next: "en" | "ja"): void => {
    const changed = { ...preferences, locale: next };
    writePreferences(shelf, changed);
    setPreferences(changed);
  };
  if (gate !== null)
    return <Gate reason={gate} words={t} signIn={signIn} retry={() => (config === null ? location.reload() : setGate(null))} signOut={signOut} />;
  if (!admitted || bench === null || api === null || hooks === null) return <div class="booting" role="status" aria-label={t("page.loading")} />;
  return <Page bench={bench} api={api} hooks={hooks} t={t} speak={speak} />;
};
