import { useState } from "preact/hooks";
import { attachmentsMax } from "../../shared/attachments/attachment-limits.ts";
import { sizeWords } from "../../shared/attachments/file-words.ts";
import { createTranslator } from "../../shared/i18n/translator.ts";
import { useWidget, useWidgetState } from "../ui/context.ts";
import { AlertIcon, FileIcon } from "../ui/icons.tsx";
import { words } from "./tray-words.ts";
import styles from "./tray.css?inline";
import { adoptStyles } from "../ui/adopt-styles.ts";

adoptStyles(styles);

/** What will go with the next message, and why something will not. */
export function Tray() {
  const { session, t } = useWidget();
  const own = createTranslator(session.locale, words);
  const { tray, previews, trayProblem } = useWidgetState();
  return (
    <div class="tray" data-testid="tray">
      {tray.length > 0 && (
        <ul aria-label={own("trayLabel")} aria-live="polite">
          {tray.map(({ clientAttachmentId: id, name, bytes }) => (
            <li key={id} data-testid="tray-file">
              <Mark preview={previews[id]} />
              <span class="tray-name">{name}</span>
              <span class="tray-size">{sizeWords(bytes, t.locale)}</span>
              <button type="button" class="tray-remove" aria-label={own("removeFile", { name })} title={own("removeFile", { name })} data-testid="tray-remove" onClick={() => session.files.remove(id)}>
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
    const [shared, known] = [codes.find((each) => each === code), ownCodes.find((each) => each === code)];
    if (known !== undefined) return own(known, { name, count: attachmentsMax });
    return shared === undefined ? t("failed") : t(shared, { name });
  }
}

/** The picture itself, or a sheet of paper for everything that cannot be drawn. */
function Mark({ preview }: { preview: string | undefined }) {
  const [broken, setBroken] = useState(false);
  if (preview === undefined || broken) return <span class="tray-mark"><FileIcon /></span>;
  return <img src={preview} alt="" onError={() => setBroken(true)} />;
}

/** Said of a message that was sent, too. */
const codes = ["attachment_too_large", "attachment_type_not_allowed"] as const;
const ownCodes = ["attachment_empty", "attachment_not_kept", "attachments_max"] as const;
