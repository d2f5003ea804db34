import { useRef } from "preact/hooks";
import { acceptedTypes } from "../../shared/attachments/attachment-limits.ts";
import { useWidget } from "./context.ts";
import { ClipIcon } from "./icons.tsx";

/** Opens the browser's file dialog. The code for files is fetched while somebody reaches for it. */
export function AttachButton({ disabled }: { disabled: boolean }) {
  const { session, t } = useWidget();
  const input = useRef<HTMLInputElement>(null);
  const prepare = () => session.files.prepare();
  const chosen = (field: HTMLInputElement) => {
    void session.files.choose([...(field.files ?? [])]);
    // The same file may be chosen again.
    field.value = "";
  };
  return (
    <>
      <button
        type="button" class="attach" disabled={disabled} aria-label={t("attach")} title={t("attach")} data-testid="attach"
        onPointerEnter={prepare} onFocus={prepare} onClick={() => input.current?.click()}
      >
        <ClipIcon />
      </button>
      <input
        ref={input} type="file" multiple hidden accept={acceptedTypes} data-testid="attach-input"
        onChange={(event) => chosen(event.currentTarget)}
      />
    </>
  );
}
