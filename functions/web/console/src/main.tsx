import { render } from "preact";
import { loadPageConfig, type PageConfig } from "../../shared/api/page-config.ts";
import { browserStore } from "../../shared/storage/key-value-store.ts";
import "../../shared/design/tokens.css";
import "./design/console.css";
import { OidcSession } from "../../staff/session/session.ts";
import { App, type AppProps } from "./view/App.tsx";

const page = new URL(".", document.baseURI);

const sessionFor = (config: PageConfig): OidcSession | null =>
  config.issuer === undefined
    ? null
    : new OidcSession({
        issuer: config.issuer,
        clientId: config.clientId ?? "console",
        page: page.href,
        scope: config.scope ?? "openid profile offline_access",
      });

const begin = async (session: OidcSession): Promise<AppProps["began"]> => {
  try {
    return (await session.resume(new URL(location.href))) ? "signedIn" : "signedOut";
  } catch {
    // A stale or refused answer of the issuer: signing in again is the way on.
    return "refused";
  } finally {
    // The code in the address is used up; a reload must not try it again.
    if (location.search !== "") history.replaceState(null, "", page.href);
  }
};

const start = async (): Promise<void> => {
  const config = await loadPageConfig(new URL("..", page).href).catch(() => null);
  const session = config === null ? null : sessionFor(config);
  if (window.parent !== window && session !== null) return session.answerFrame(new URL(location.href));
  const began = session === null ? "configMissing" : await begin(session);
  const root = document.getElementById("app");
  if (root !== null) render(<App shelf={browserStore()} config={config} session={session} began={began} />, root);
};

void start();
