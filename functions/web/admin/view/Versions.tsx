import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Modal } from "../../staff/view/Modal.tsx";
import { changesBetween } from "../document/diff.ts";
import type { Tree } from "../document/tree.ts";
import { type AdminApi, type Version, versionOf } from "../session/admin-api.ts";
import type { Workbench } from "../session/workbench.ts";
import { Changes } from "./Changes.tsx";
import { useForm } from "./form-context.ts";

interface Compared {
  readonly version: number;
  readonly document: Tree;
  readonly restoring: boolean;
}

/** Every published version, with what it would change and the way back to it. */
export const Versions = ({ api, bench }: { readonly api: AdminApi; readonly bench: Workbench }): JSX.Element => {
  const { t, base } = useForm();
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [compared, setCompared] = useState<Compared | null>(null);
  const now = versionOf(base);
  const read = (): void => {
    setFailed(false);
    api.versions().then(setVersions, () => setFailed(true));
  };
  useEffect(read, [now]);
  const open = (version: number, restoring: boolean): void => {
    api.version(version).then(
      (document) => setCompared({ version, document, restoring }),
      () => setFailed(true),
    );
  };
  return (
    <div class="section">
      <header class="section-head">
        <h2>{t("versions.title")}</h2>
        <p class="muted">{t("versions.text")}</p>
      </header>
      {failed && (
        <p class="form-error" role="alert">
          {t("versions.failed")}{" "}
          <button type="button" class="link-button" onClick={read}>
            {t("page.retry")}
          </button>
        </p>
      )}
      {versions?.length === 0 && <p class="muted">{t("versions.none")}</p>}
      <ul class="versions" data-testid="versions">
        {versions?.map(({ version, at, by, summary }) => (
          <li key={version} data-testid={`version-${version}`}>
            <div class="grow">
              <strong>{version}</strong> {version === now && <span class="chip chip-good">{t("versions.now")}</span>}{" "}
              <span class="muted">
                {new Date(at).toLocaleString(t.locale === "ja" ? "ja-JP" : "en-GB")} {by !== null && t("versions.by", { name: by })}
              </span>
              <p>{summary}</p>
            </div>
            {version !== now && (
              <>
                <button type="button" class="button button-small" data-testid={`compare-${version}`} onClick={() => open(version, false)}>
                  {t("versions.compare")}
                </button>
                <button type="button" class="button button-small" data-testid={`restore-${version}`} onClick={() => open(version, true)}>
                  {t("versions.restore")}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {compared !== null && <Compare bench={bench} compared={compared} close={() => setCompared(null)} />}
    </div>
  );
};

const Compare = ({ bench, compared, close }: { readonly bench: Workbench; readonly compared: Compared; readonly close: () => void }): JSX.Element => {
  const { t, base } = useForm();
  const { version, document, restoring } = compared;
  const changes = changesBetween(base, document);
  const unsaved = bench.changed;
  return (
    <Modal
      title={restoring ? t("versions.restore.title", { version }) : `${t("versions.compare")}: ${version}`}
      closeLabel={t("dialog.close")}
      testId="version-dialog"
      wide
      close={close}
    >
      {restoring && <p>{t("versions.restore.text")}</p>}
      {changes.length === 0 ? <p>{t("versions.same")}</p> : <Changes changes={changes} />}
      {restoring && unsaved && <p class="form-warning">{t("versions.unsaved")}</p>}
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={close}>
          {t(restoring ? "dialog.cancel" : "dialog.close")}
        </button>
        {restoring && (
          <button
            type="button"
            class="button button-primary"
            disabled={unsaved || changes.length === 0}
            data-testid="restore-confirm"
            onClick={() => void bench.restore(version).then(close)}
          >
            {t("versions.restore")}
          </button>
        )}
      </footer>
    </Modal>
  );
};
