import { useState } from "preact/hooks";
import { attachmentsMax } from "../../shared/attachments/attachment-limits.ts";
import { sizeWords } from "../../shared/attachments/file-words.ts";
import { useWidget, useWidgetState } from "../ui/context.ts";
import { AlertIcon, FileIcon } from "../ui/icons.tsx";
import styles from "./tray.css?inline";
import { adoptStyles } from "../ui/adopt-styles.ts";

adoptStyles(styles);

/** What will go with the next message, and why something will not. */
export function Tray() {
  const { session, t } = useWidget();
  const { tray, previews, trayProblem } = useWidgetState();
  return (
    <div class="tray" data-testid="tray">
      {tray.length > 0 && (
        <ul aria-label={t("trayLabel")} aria-live="polite">
          {tray.map(({ clientAttachmentId: id, name, bytes }) => (
            <li key={id} data-testid="tray-file">
              <Mark preview={previews[id]} />
              <span class="tray-name">{name}</span>
              <span class="tray-size">{sizeWords(bytes, t.locale)}</span>
              <button type="button" class="tray-remove" aria-label={t("removeFile", { name })} title={t("removeFile", { name })} data-testid="tray-remove" onClick={() => session.files.remove(id)}>
                <svg aria-hidden="true" width="14" height="14" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"><path d="M5 5l14 14M19 5 5 19" /></svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      {trayProblem !== null && <p class="wrong" role="alert" data-testid="tray-problem" data-code={trayProblem.code}><AlertIcon /> {problem()}</p>}
    </div>
  );

  function problem(): string {
    const { code = "", name = "" } = trayProblem ?? {};
    const known = codes.find((each) => each === code);
    return known === undefined ? t("failed") : t(known, { name, count: attachmentsMax });
  }
}

/** The picture itself, or a sheet of paper for everything that cannot be drawn. */
function Mark({ preview }: { preview: string | undefined }) {
  const [broken, setBroken] = useState(false);
  if (preview === undefined || broken) return <span class="tray-mark"><FileIcon /></span>;
  return <img src={preview} alt="" onError={() => setBroken(true)} />;
}

const codes = [
  "attachment_too_large", "attachment_empty", "attachment_type_not_allowed", "attachment_not_kept", "attachments_max",
] as const;
