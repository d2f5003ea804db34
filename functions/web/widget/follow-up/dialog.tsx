import { useRef, useState } from "preact/hooks";
import type { FollowUpChannel } from "../../shared/api/wire.ts";
import { createTranslator } from "../../shared/i18n/translator.ts";
import { followUpStanding } from "../session/follow-up-standing.ts";
import { useWidget, useWidgetState } from "../ui/context.ts";
import { useModal } from "../ui/modal.ts";
import { agree, stop } from "./agreement.ts";
import { words } from "./words.ts";
import styles from "./dialog.css?inline";
import { adoptStyles } from "../ui/adopt-styles.ts";

adoptStyles(styles);

/** Where the answer goes when the customer leaves, with their consent; or the end of that. */
export function FollowUpDialog({ onDone }: { onDone: () => void }) {
  const { session } = useWidget();
  const state = useWidgetState();
  const t = createTranslator(session.locale, words);
  const { agreed, offered } = followUpStanding(state);
  const modal = useModal(onDone);
  const [channel, setChannel] = useState<FollowUpChannel>(agreed?.channel ?? offered[0] ?? "sms");
  const [phone, setPhone] = useState("");
  const [email, setEmail] = useState(state.visitor.email);
  const [consent, setConsent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const sms = channel === "sms";

  const attempt = async (work: Promise<string | null>) => {
    setBusy(true);
    const refused = await work;
    setBusy(false);
    setCode(refused);
    if (refused === null) return modal.close();
    // To what has to be put right.
    form.current?.querySelector<HTMLElement>(refused === "consent_required" ? "[type=checkbox]" : "[type=text]")?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void attempt(agree(session, { channel, address: sms ? phone : email, consent }));
  };
  const change = (next: FollowUpChannel) => {
    setChannel(next);
    // Consent is given to one way and one address.
    setConsent(false);
    setCode(null);
  };
  const wrong = code === null ? null : t(code in words.en ? (code as keyof typeof words.en) : "failed");
  const addressWrong = code === "invalid_phone" || code === "invalid_email";
  return (
    <dialog class="dialog follow-up-dialog" {...modal.dialog} aria-labelledby="follow-up-title" data-testid="follow-up-dialog">
      <h2 id="follow-up-title">{t("title")}</h2>
      <p>{t("hint")}</p>
      {agreed !== null && (
        <p class="follow-up-now" data-testid="follow-up-now">
          {t("now", { address: agreed.address })}
          <button type="button" class="link" disabled={busy} data-testid="follow-up-stop" onClick={() => void attempt(stop(session))}>{t("stop")}</button>
        </p>
      )}
      <form ref={form} onSubmit={submit} noValidate>
        {offered.length > 1 && (
          <fieldset>
            <legend class="sr-only">{t("channel")}</legend>
            {offered.map((each) => (
              <label key={each} class={each === channel ? "way way-on" : "way"}>
                <input type="radio" name="channel" checked={each === channel} data-testid={`follow-up-${each}`} onChange={() => change(each)} />
                {t(each)}
              </label>
            ))}
          </fieldset>
        )}
        <label class="field">
          <span>{t(sms ? "phone" : "address")}</span>
          <input
            key={channel} type="text" inputmode={sms ? "tel" : "email"} autocomplete={sms ? "tel" : "email"} value={sms ? phone : email} maxLength={200}
            aria-invalid={addressWrong} aria-describedby={sms ? "follow-up-hint follow-up-wrong" : "follow-up-wrong"} data-testid="follow-up-address"
            onInput={(event) => { (sms ? setPhone : setEmail)(event.currentTarget.value); setCode(null); }}
          />
        </label>
        {sms && <p class="follow-up-hint" id="follow-up-hint">{t("phoneHint")}</p>}
        <label class="consent">
          <input
            type="checkbox" checked={consent} aria-invalid={code === "consent_required"} aria-describedby="follow-up-wrong" data-testid="follow-up-consent"
            onChange={(event) => { setConsent(event.currentTarget.checked); setCode(null); }}
          />
          <span>{t(sms ? "consentSms" : "consentEmail")}</span>
        </label>
        <p class="wrong" id="follow-up-wrong" role="alert" data-testid="follow-up-wrong">{wrong}</p>
        <button type="submit" class="button" disabled={busy} data-testid="follow-up-agree">{t("agree")}</button>
        <button type="button" class="button button-quiet" onClick={modal.close}>{t("keep")}</button>
      </form>
    </dialog>
  );
}
