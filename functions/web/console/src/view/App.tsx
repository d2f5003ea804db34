import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { isApiError } from "../../../shared/api/api-error.ts";
import type { PageConfig } from "../../../shared/api/page-config.ts";
import { randomId } from "../../../shared/storage/random-id.ts";
import type { KeyValueStore } from "../../../shared/storage/key-value-store.ts";
import { openDesk, type OpenDesk } from "../desk/open.ts";
import { type Preferences, readPreferences, writePreferences } from "../../../staff/session/preferences.ts";
import type { OidcSession } from "../../../staff/session/session.ts";
import { deviceId, wipe } from "../session/wipe.ts";
import { wordsFor } from "../words/words.ts";
import { DeskView } from "./DeskView.tsx";
import { Gate, type GateReason } from "../../../staff/view/Gate.tsx";

export interface AppProps {
  readonly shelf: KeyValueStore;
  /** Null when config.json could not be read. */
  readonly config: PageConfig | null;
  readonly session: OidcSession | null;
  /** Whether the page began with a session, or why not. */
  readonly began: "signedIn" | GateReason;
}

/** Signing out must not hang on a server that does not answer. */
const leaveWithinMs = 3_000;

const reasonFor = (error: unknown): GateReason => {
  if (isApiError(error) && error.status === 401) return "ended";
  if (isApiError(error) && error.status === 403) return "noRole";
  return "apiUnreachable";
};

export const App = ({ shelf, config, session, began }: AppProps): JSX.Element => {
  const [preferences, setPreferences] = useState(() => readPreferences(shelf, navigator.languages));
  const [gate, setGate] = useState<GateReason | null>(began === "signedIn" ? null : began);
  const [open, setOpen] = useState<OpenDesk | null>(null);
  const words = useMemo(() => wordsFor(preferences.locale), [preferences.locale]);

  useEffect(() => {
    const root = document.documentElement;
    root.lang = preferences.locale;
    if (preferences.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = preferences.theme;
    document.title = words("app.title");
  }, [preferences, words]);

  useEffect(() => {
    if (gate !== null || config === null || session === null) return undefined;
    let stopped = false;
    let opened: OpenDesk | null = null;
    session.onEnded(() => setGate("ended"));
    openDesk(config.api, session, shelf, deviceId(shelf, randomId)).then(
      (desk) => {
        opened = desk;
        if (stopped) void desk.stop();
        else setOpen(desk);
      },
      (error: unknown) => setGate(reasonFor(error)),
    );
    return () => {
      stopped = true;
      opened?.stop();
      setOpen(null);
    };
  }, [gate, config, session]);

  const prefer = (change: Partial<Preferences>): void => {
    const next = { ...preferences, ...change };
    writePreferences(shelf, next);
    setPreferences(next);
  };
  const signIn = async (): Promise<void> => {
    try {
      await session?.signIn();
    } catch {
      // Whatever keeps the issuer's page from opening, the operator's way on is the same.
      setGate("issuerUnreachable");
    }
  };
  const signOut = (): void => {
    const end = async (): Promise<void> => {
      await open?.leave(leaveWithinMs);
      // The issuer's own session may outlive ours when it cannot be reached; nothing of it is left here.
      await session?.signOut(() => wipe(shelf, sessionStorage)).catch(() => undefined);
      history.replaceState(null, "", location.pathname);
      setGate("signedOut");
    };
    void end();
  };

  if (gate !== null)
    return <Gate reason={gate} words={words} signIn={signIn} retry={() => (config === null ? location.reload() : setGate(null))} signOut={signOut} />;
  if (open === null) return <div class="booting" role="status" aria-label={words("timeline.loading")} />;
  return <DeskView open={open} preferences={preferences} prefer={prefer} signOut={signOut} />;
};
