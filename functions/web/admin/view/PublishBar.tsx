import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Modal } from "../../staff/view/Modal.tsx";
import { changesBetween } from "../document/diff.ts";
import { versionOf } from "../session/admin-api.ts";
import type { Workbench } from "../session/workbench.ts";
import { useForm } from "./form-context.ts";
import { PublishDialog } from "./PublishDialog.tsx";
import { useObserved } from "./use-observed.ts";

/** How many changes wait, what keeps them from being published, and the way on. */
export const PublishBar = ({ bench }: { readonly bench: Workbench }): JSX.Element => {
  const { t } = useForm();
  const { base, draft, problems, checked, notice } = useObserved(bench.state);
  const [asking, setAsking] = useState<"publish" | "discard" | null>(null);
  const count = changesBetween(base ?? {}, draft).length;
  const wrong = problems.filter(({ warning }) => !warning).length;
  const close = (): void => setAsking(null);
  return (
    <>
      <footer
        class="publish-bar"
        data-testid="publish-bar"
        data-changes={count}
        data-problems={wrong}
        data-checked={checked}
        data-version={versionOf(base ?? {})}
      >
        <div class="grow" role="status">
          {notice !== null && (
            <strong class={notice.tone === "bad" ? "tone-bad" : "tone-good"} data-testid="notice" data-key={notice.key}>
              {t(notice.key, notice.values)}{" "}
            </strong>
          )}
          {count === 0 ? t("draft.none", { version: versionOf(base ?? {}) }) : t("draft.changes", { count })}{" "}
          {count > 0 && !checked && <span class="muted">{t("draft.checking")}</span>}
          {wrong > 0 && checked && <strong class="tone-bad">{t("draft.invalid", { count: wrong })}</strong>}
        </div>
        {count > 0 && (
          <>
            <button type="button" class="button" data-testid="discard" onClick={() => setAsking("discard")}>
              {t("draft.discard")}
            </button>
            <button type="button" class="button button-primary" data-testid="review" onClick={() => setAsking("publish")}>
              {t("draft.review")}
            </button>
          </>
        )}
      </footer>
      {asking === "publish" && <PublishDialog bench={bench} close={close} />}
      {asking === "discard" && (
        <Modal title={t("draft.discard.title")} closeLabel={t("dialog.close")} testId="discard-dialog" close={close}>
          <p>{t("draft.discard.text", { count })}</p>
          <footer class="dialog-foot">
            <button type="button" class="button" data-first="" onClick={close}>
              {t("dialog.cancel")}
            </button>
            <button type="button" class="button button-danger" data-testid="discard-confirm" onClick={() => (close(), bench.discard())}>
              {t("draft.discard")}
            </button>
          </footer>
        </Modal>
      )}
    </>
  );
};
