import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isPicture, sizeWords } from "../../../../shared/attachments/file-words.ts";
import type { OutboxAttachment } from "../../../../shared/outbox/outbox-item.ts";
import { Icon } from "../../../../staff/view/icons.tsx";
import { useBench, useDesk } from "../bench.ts";

/** A picture that has not left this machine; null until the browser has found it. */
const usePreview = (file: OutboxAttachment): string | null => {
  const { desk } = useBench();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isPicture(file.contentType)) return undefined;
    let [made, gone]: [string | null, boolean] = [null, false];
    const shown = desk.filing.courier.bytesOf(file.clientAttachmentId).then((bytes) => {
      if (bytes === null || gone) return;
      made = URL.createObjectURL(bytes);
      setUrl(made);
    });
    // Without a picture the name is shown.
    shown.catch(() => undefined);
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [file.clientAttachmentId]);
  return url;
};

/** One file that goes with a message, chosen or on its way. */
export const LocalFile = ({ file, remove }: { readonly file: OutboxAttachment; readonly remove?: () => void }): JSX.Element => {
  const { words: t } = useBench();
  const preview = usePreview(file);
  const share = useDesk((state) => state.uploaded[file.clientAttachmentId] ?? 0);
  return (
    <span class="file file-local" data-testid="file" data-name={file.name}>
      {preview === null ? <Icon name="file" class="small" /> : <img class="file-preview" src={preview} alt="" />}
      <span class="file-name">{file.name}</span>
      <span class="file-size">{sizeWords(file.bytes, t.locale)}</span>
      {share > 0 && share < 1 && <progress value={share} max={1} aria-label={t("file.sending", { name: file.name })} />}
      {remove !== undefined && (
        <button type="button" class="icon-button file-remove" aria-label={t("file.remove", { name: file.name })} data-testid="file-remove" onClick={remove}>
          <Icon name="cross" class="small" />
        </button>
      )}
    </span>
  );
};

/** Files that go with the reply being written. */
export const ChosenFiles = ({ id, files }: { readonly id: string; readonly files: readonly OutboxAttachment[] }): JSX.Element | null => {
  const { desk, words: t } = useBench();
  if (files.length === 0) return null;
  return (
    <ul class="chosen-files" aria-label={t("file.chosen")}>
      {files.map((file) => (
        <li key={file.clientAttachmentId}>
          <LocalFile file={file} remove={() => desk.filing.remove(id, file.clientAttachmentId)} />
        </li>
      ))}
    </ul>
  );
};
