import { loadPageConfig, type PageConfig } from "../../shared/api/page-config.ts";
import type { GateReason } from "../view/Gate.tsx";
import { OidcSession } from "./session.ts";

/** How a page for staff begins: with a session, or with the reason why there is none. */
export interface Beginning {
  /** Null when config.json could not be read. */
  readonly config: PageConfig | null;
  readonly session: OidcSession | null;
  readonly began: "signedIn" | GateReason;
}

const sessionFor = (config: PageConfig, page: URL): OidcSession | null =>
  config.issuer === undefined
    ? null
    : new OidcSession({
        issuer: config.issuer,
        clientId: config.clientId ?? "console",
        page: page.href,
        scope: config.scope ?? "openid profile offline_access",
      });

const resume = async (session: OidcSession, page: URL): Promise<Beginning["began"]> => {
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

/** Null inside the hidden frame of a silent renewal, which has nothing to show. `page` is the page's own address without query and fragment. */
export const begin = async (page: URL): Promise<Beginning | null> => {
  const config = await loadPageConfig(new URL("..", page).href).catch(() => null);
  const session = config === null ? null : sessionFor(config, page);
  if (window.parent !== window && session !== null) {
    await session.answerFrame(new URL(location.href));
    return null;
  }
  return { config, session, began: session === null ? "configMissing" : await resume(session, page) };
};
