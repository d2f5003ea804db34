import type { BubbleFile } from "../session/timeline.ts";
import { useWidget } from "../ui/context.ts";
import { useModal } from "../ui/modal.ts";
import styles from "./viewer.css?inline";
import { adoptStyles } from "../ui/adopt-styles.ts";

adoptStyles(styles);

/** A picture as large as the window allows. */
export function Viewer({ file, source, onDone }: { file: BubbleFile; source: string; onDone: () => void }) {
  const { t } = useWidget();
  const modal = useModal(onDone);
  return (
    <dialog class="viewer" {...modal.dialog} aria-live="off" aria-label={t("picture", { name: file.name })} data-testid="viewer" onClick={modal.close}>
      <img src={source} alt={file.name} />
      <p>
        <span>{file.name}</span>
        <a href={source} download={file.name} target="_blank" rel="noopener noreferrer" onClick={(event) => event.stopPropagation()}>
          {t("save")}
        </a>
        <button type="button" autoFocus onClick={modal.close}>{t("dismiss")}</button>
      </p>
    </dialog>
  );
}
