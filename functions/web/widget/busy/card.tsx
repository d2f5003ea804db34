import { useRef, useState } from "preact/hooks";
import { createTranslator } from "../../shared/i18n/translator.ts";
import { duration } from "../../shared/i18n/times.ts";
import { addressFrom, refusalOf } from "../session/wish.ts";
import type { Busy } from "../session/widget-state.ts";
import { adoptStyles } from "../ui/adopt-styles.ts";
import { useWidget, useWidgetState } from "../ui/context.ts";
import styles from "./card.css?inline";
import { leaveMessage } from "./leaving.ts";
import { words } from "./words.ts";

adoptStyles(styles);

/** Why nobody answers yet, what happens by itself, and a way not to wait for it. */
export function BusyCard() {
  const { session } = useWidget();
  const { busy } = useWidgetState();
  const t = createTranslator(session.locale, words);
  if (busy === null) return null;
  return busy.left === null ? (
    <section class="waiting" data-testid="busy">
      <p class="waiting-title"><span class="pulse" />{t("title")}</p>
      <p class="waiting-hint">{t("again", { time: duration(estimate(busy), session.locale) })}</p>
      {busy.problem["leaveMessage"] === true && <LeaveForm />}
    </section>
  ) : (
    <section class="waiting" data-testid="left" tabIndex={-1} role="status">
      <p class="waiting-title">{t("left")}</p>
      <p class="waiting-hint">{t("leftText", { address: busy.left })}</p>
      <button type="button" class="button button-line" data-testid="new-chat" onClick={() => session.newChat()}>{t("newChat")}</button>
    </section>
  );
}

/** Not sooner than it is tried again, whatever the server thinks. */
function estimate({ problem, delayMs }: Busy): number {
  const seconds = problem["estimateSeconds"];
  return Math.max(typeof seconds === "number" ? seconds : 0, Math.ceil(delayMs / 1000));
}

function LeaveForm() {
  const { session } = useWidget();
  const { visitor } = useWidgetState();
  const t = createTranslator(session.locale, words);
  const [written, setWritten] = useState(visitor.email);
  const [consent, setConsent] = useState(false);
  const [sending, setSending] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const wish = { channel: written.normalize("NFKC").includes("@") ? "email" : "sms", address: written, consent } as const;
    const refused = (wrong: string | null) => {
      setCode(wrong);
      // To what has to be put right.
      if (wrong !== null) form.current?.querySelector<HTMLElement>(wrong === "consent_required" ? "[type=checkbox]" : "[type=text]")?.focus();
    };
    const wrong = refusalOf(wish, session.locale);
    if (wrong !== null) return refused(wrong);
    setSending(true);
    void leaveMessage(session, wish.channel, addressFrom(wish, session.locale)).then((failed) => { setSending(false); refused(failed); });
  };
  return (
    <form class="leave-form" ref={form} onSubmit={submit} noValidate data-testid="leave-form">
      <p>{t("or")}</p>
      <label class="field">
        <span>{t("address")}</span>
        <input
          type="text" autocomplete="email" maxLength={200} value={written} data-testid="leave-address"
          aria-invalid={code === "invalid_phone" || code === "invalid_email"} aria-describedby="leave-hint leave-wrong"
          onInput={(event) => { setWritten(event.currentTarget.value); setCode(null); }}
        />
      </label>
      <p class="leave-hint" id="leave-hint">{t("hint")}</p>
      <label class="leave-consent">
        <input
          type="checkbox" checked={consent} aria-invalid={code === "consent_required"} aria-describedby="leave-wrong" data-testid="leave-consent"
          onChange={(event) => { setConsent(event.currentTarget.checked); setCode(null); }}
        />
        <span>{t("consent")}</span>
      </label>
      <p class="wrong" id="leave-wrong" role="alert" data-testid="leave-wrong">{code !== null && t(code in words.en ? (code as keyof typeof words.en) : "failed")}</p>
      <button type="submit" class="button" disabled={sending} data-testid="leave-send">{t("leave")}</button>
    </form>
  );
}
