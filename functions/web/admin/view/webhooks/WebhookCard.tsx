import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { countedMax, type Webhook, type WebhooksApi } from "../../session/webhooks.ts";
import { useForm } from "../form-context.ts";
import { attemptWords, isTaken, timeText } from "./attempt-words.ts";
import { DeliveryLog } from "./DeliveryLog.tsx";
import { SecretDialog } from "./SecretDialog.tsx";

interface CardProps {
  readonly api: WebhooksApi;
  readonly webhook: Webhook;
  readonly changed: () => void;
}

interface Said {
  readonly tone: "good" | "bad";
  readonly text: string;
}

/** One webhook: how it stands, a test, its secret, and its log. */
export const WebhookCard = ({ api, webhook, changed }: CardProps): JSX.Element => {
  const { t } = useForm();
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const [dialog, setDialog] = useState(false);
  const [open, setOpen] = useState(false);
  const { id, name, state, failingSince, pending, dead, implied } = webhook;
  const test = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      const attempt = await api.test(id);
      setSaid({ tone: isTaken(attempt) ? "good" : "bad", text: attemptWords(attempt, t) });
    } catch {
      setSaid({ tone: "bad", text: t("hooks.failed") });
    } finally {
      setBusy(false);
      changed();
    }
  };
  const count = (n: number): string => (n >= countedMax ? `${countedMax}+` : String(n));
  return (
    <article class="hook" data-testid={`webhook-${id}`} data-state={state} data-pending={pending} data-dead={dead} aria-label={name}>
      <header class="hook-head">
        <h4 class="grow">{name}</h4>
        {implied && (
          <span class="chip chip-plain" data-testid={`implied-${id}`} title={t("hook.implied.text")}>
            {t("hook.implied")}
          </span>
        )}
        <span class={`chip ${state === "active" ? "chip-good" : state === "off" ? "chip-bad" : "chip-plain"}`}>{t(`hook.state.${state}`)}</span>
        {state === "active" && failingSince !== null && <span class="chip chip-warn">{t("hook.failing", { at: timeText(failingSince, t) })}</span>}
      </header>
      {state === "off" && <p class="field-hint">{t("hook.off.text")}</p>}
      <p class="muted">
        {t("hook.pending", { count: count(pending) })} · {t("hook.dead", { count: count(dead) })}
      </p>
      <div class="hook-tools">
        <button type="button" class="button button-small" disabled={busy} data-testid={`test-${id}`} onClick={() => void test()}>
          {t(busy ? "hook.testing" : "hook.test")}
        </button>
        <button type="button" class="button button-small" data-testid={`secret-${id}`} onClick={() => setDialog(true)}>
          {t("hook.secret")}
        </button>
        <button type="button" class="button button-small" aria-expanded={open} data-testid={`log-${id}`} onClick={() => setOpen(!open)}>
          {t("hook.log")}
        </button>
      </div>
      <p role="status" class={said === null ? "visually-hidden" : `tone-${said.tone}`} data-testid={`said-${id}`}>
        {said?.text}
      </p>
      {open && <DeliveryLog api={api} id={id} changed={changed} />}
      {dialog && <SecretDialog api={api} id={id} name={name} close={() => setDialog(false)} />}
    </article>
  );
};
