import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isApiError } from "../../../shared/api/api-error.ts";
import { Modal } from "../../../staff/view/Modal.tsx";
import type { Secret, WebhooksApi } from "../../session/webhooks.ts";
import { useForm } from "../form-context.ts";
import { timeText } from "./attempt-words.ts";

interface DialogProps {
  readonly api: WebhooksApi;
  readonly id: string;
  readonly name: string;
  readonly close: () => void;
}

/** What the receiver checks signatures with, to be copied; and a new one. */
export const SecretDialog = ({ api, id, name, close }: DialogProps): JSX.Element => {
  const { t } = useForm();
  const [known, setKnown] = useState<Secret | null>(null);
  const [said, setSaid] = useState("");
  const [sure, setSure] = useState(false);
  const read = (ask: Promise<Secret>): void => {
    ask.then(setKnown, (error: unknown) => setSaid(t(isApiError(error, "no_webhook_secret") ? "hook.noSecret" : "hooks.failed")));
  };
  useEffect(() => read(api.secret(id)), []);
  const copy = (): void => {
    navigator.clipboard.writeText(known?.secret ?? "").then(
      () => setSaid(t("hook.copied")),
      () => setSaid(t("hook.notCopied")),
    );
  };
  const rotate = (): void => {
    setSure(false);
    setSaid("");
    read(api.rotate(id));
  };
  return (
    <Modal title={t("hook.secret.title", { name })} closeLabel={t("dialog.close")} testId="secret-dialog" close={close}>
      <p>{t("hook.secret.text")}</p>
      {known !== null && (
        <p class="beside">
          <code class="secret grow" data-testid="secret">
            {known.secret}
          </code>
          <button type="button" class="button button-small" data-first="" data-testid="copy-secret" onClick={copy}>
            {t("hook.copy")}
          </button>
        </p>
      )}
      {known?.validUntil != null && <p class="form-warning">{t("hook.overlap", { at: timeText(known.validUntil, t) })}</p>}
      <p role="status" class="muted">
        {said}
      </p>
      {sure && <p class="form-warning">{t("hook.rotate.text")}</p>}
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={close}>
          {t("dialog.close")}
        </button>
        <button
          type="button"
          class={`button ${sure ? "button-danger" : ""}`}
          disabled={known === null}
          data-testid="rotate"
          onClick={() => (sure ? rotate() : setSure(true))}
        >
          {t(sure ? "hook.rotate.sure" : "hook.rotate")}
        </button>
      </footer>
    </Modal>
  );
};
