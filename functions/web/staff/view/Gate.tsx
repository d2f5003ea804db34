import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Translator } from "../../shared/i18n/translator.ts";
import type { StaffKey } from "../words/en.ts";

/** Why nobody is at the desk. */
export type GateReason = "signedOut" | "ended" | "issuerUnreachable" | "apiUnreachable" | "configMissing" | "refused" | "noRole";

export interface GateProps {
  readonly reason: GateReason;
  readonly words: Translator<StaffKey>;
  /** Resolves only when it failed: otherwise the page has been left. */
  readonly signIn: () => Promise<void>;
  readonly retry: () => void;
  readonly signOut: () => void;
}

const texts: Readonly<Record<GateReason, readonly [StaffKey, StaffKey]>> = {
  signedOut: ["gate.welcome", "gate.welcome.text"],
  ended: ["gate.ended", "gate.ended.text"],
  issuerUnreachable: ["gate.issuer", "gate.issuer.text"],
  apiUnreachable: ["gate.api", "gate.api.text"],
  configMissing: ["gate.config", "gate.config.text"],
  refused: ["gate.refused", "gate.refused.text"],
  noRole: ["gate.noRole", "gate.noRole.text"],
};

export const Gate = ({ reason, words: t, signIn, retry, signOut }: GateProps): JSX.Element => {
  const [busy, setBusy] = useState(false);
  const [title, text] = texts[reason];
  const enter = (): void => {
    setBusy(true);
    void signIn().finally(() => setBusy(false));
  };
  const retries = reason === "apiUnreachable" || reason === "configMissing";
  return (
    <main class="gate" data-testid="gate" data-reason={reason}>
      <section class="gate-card">
        <svg class="mark gate-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M12 2.5a9.5 9.5 0 0 0-8.3 14.1L2.5 21.5l4.9-1.2A9.5 9.5 0 1 0 12 2.5z" />
          <path class="mark-bolt" d="M13.2 6.5L8.5 12.8h3l-.9 4.7 4.9-6.5h-3.1z" />
        </svg>
        <p class="gate-product">{t("app.name")}</p>
        <h1>{t(title)}</h1>
        <p class="muted" role={reason === "signedOut" ? undefined : "alert"}>
          {t(text)}
        </p>
        {retries ? (
          <button type="button" class="button button-primary button-large" data-testid="gate-retry" onClick={retry}>
            {t("gate.retry")}
          </button>
        ) : reason === "noRole" ? (
          <button type="button" class="button button-large" data-testid="sign-out" onClick={signOut}>
            {t("user.signOut")}
          </button>
        ) : (
          <button type="button" class="button button-primary button-large" disabled={busy} data-testid="sign-in" onClick={enter}>
            {busy ? t("gate.leaving") : reason === "signedOut" ? t("gate.signIn") : t("gate.signInAgain")}
          </button>
        )}
      </section>
    </main>
  );
};
