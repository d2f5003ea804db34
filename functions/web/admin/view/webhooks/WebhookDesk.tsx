import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Webhook, WebhooksApi } from "../../session/webhooks.ts";
import { useForm } from "../form-context.ts";
import { WebhookCard } from "./WebhookCard.tsx";

/** How often the page looks how the webhooks stand. */
const lookAgainMs = 10_000;

/** How the published webhooks stand, with what was delivered and what can be done about it. */
export const WebhookDesk = ({ api, version }: { readonly api: WebhooksApi; readonly version: number }): JSX.Element | null => {
  const { t } = useForm();
  const [webhooks, setWebhooks] = useState<readonly Webhook[] | null>(null);
  const [failed, setFailed] = useState(false);
  const look = (): void => {
    api.all().then(
      (next) => (setWebhooks(next), setFailed(false)),
      () => setFailed(true),
    );
  };
  useEffect(() => {
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [version]);
  return (
    <section class="hooks" aria-label={t("hooks.title")} data-testid="webhook-desk">
      <h3>{t("hooks.title")}</h3>
      {failed && (
        <p class="form-error" role="alert">
          {t("hooks.failed")}{" "}
          <button type="button" class="link-button" onClick={look}>
            {t("page.retry")}
          </button>
        </p>
      )}
      {webhooks?.length === 0 && <p class="muted">{t("hooks.none")}</p>}
      {webhooks?.map((webhook) => <WebhookCard key={webhook.id} api={api} webhook={webhook} changed={look} />)}
    </section>
  );
};
