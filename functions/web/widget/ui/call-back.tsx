import { useState } from "preact/hooks";
import { createTranslator } from "../../shared/i18n/translator.ts";
import { askCallBack } from "../session/ask-call-back.ts";
import { words } from "./call-back-words.ts";
import { useWidget } from "./context.ts";

/** Instead of waiting: a number to be called on. What comes of it is said in the log. */
export function CallBack() {
  const { session } = useWidget();
  const t = createTranslator(session.locale, words);
  const [phone, setPhone] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const ask = (event: Event) => {
    event.preventDefault();
    setBusy(true);
    void askCallBack(session.chat, phone).then((code) => { setBusy(false); setWrong(code); });
  };
  return (
    <form class="call-back" data-testid="call-back" onSubmit={ask}>
      <label class="field">
        {t("phone")}
        <input
          type="tel" autocomplete="tel" placeholder="+81 90 1234 5678" required value={phone} data-testid="call-back-phone"
          aria-invalid={wrong !== null} aria-describedby="call-back-wrong" onInput={(event) => setPhone(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={busy} data-testid="call-back-ask">{t("ask")}</button>
      <p id="call-back-wrong" class="wrong" role="alert">{wrong !== null && t(wrong === "invalid_phone" ? "invalid_phone" : "failed")}</p>
    </form>
  );
}
