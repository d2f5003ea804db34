import type { JSX } from "preact";
import { Modal } from "../../staff/view/Modal.tsx";
import { changesBetween } from "../document/diff.ts";
import { placeText } from "../forms/change-words.ts";
import type { Conflict, Workbench } from "../session/workbench.ts";
import { Changes } from "./Changes.tsx";
import { useForm } from "./form-context.ts";

/** Somebody was faster. Nothing is lost and nobody is overwritten: the person decides. */
export const ConflictDialog = ({ bench, conflict }: { readonly bench: Workbench; readonly conflict: Conflict }): JSX.Element => {
  const { t, base } = useForm();
  const later = (): void => bench.decideLater();
  return (
    <Modal title={t("conflict.title")} closeLabel={t("dialog.close")} testId="conflict-dialog" wide close={later}>
      <p>{t("conflict.text", { version: conflict.version, by: conflict.by ?? "–" })}</p>
      <h3>{t("conflict.theirs")}</h3>
      <Changes changes={changesBetween(base, conflict.theirs)} />
      {conflict.clashes.length > 0 && (
        <section class="found found-warn" data-testid="clashes">
          <h3>{t("conflict.clashes")}</h3>
          <ul>
            {conflict.clashes.map((where) => (
              <li key={where.join("/")}>{placeText(where, t)}</li>
            ))}
          </ul>
        </section>
      )}
      <footer class="dialog-foot">
        <button type="button" class="button" data-testid="conflict-later" onClick={later}>
          {t("conflict.later")}
        </button>
        <button type="button" class="button" data-testid="conflict-drop" onClick={() => bench.dropMine()}>
          {t("conflict.drop")}
        </button>
        <button type="button" class="button button-primary" data-first="" data-testid="conflict-merge" onClick={() => bench.mergeTheirs()}>
          {t("conflict.merge")}
        </button>
      </footer>
    </Modal>
  );
};
