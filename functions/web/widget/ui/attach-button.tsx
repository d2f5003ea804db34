import { useEffect, useRef } from "preact/hooks";
import { acceptedTypes } from "../../shared/attachments/attachment-limits.ts";
import { loadLate } from "../session/load-late.ts";
import { useWidget } from "./context.ts";
import { ClipIcon } from "./icons.tsx";

export const loadTray = () => import("../files/tray.tsx");

/** Opens the browser's file dialog. */
export function AttachButton({ disabled }: { disabled: boolean }) {
  const { session, t } = useWidget();
  const input = useRef<HTMLInputElement>(null);
  // Whoever touches anything may add a file next, and by then the network may be gone.
  useEffect(() => {
    const prepare = () => {
      session.files.prepare();
      void loadLate(loadTray).catch(() => undefined);
    };
    const signs = ["pointerdown", "keydown"] as const;
    for (const sign of signs) document.addEventListener(sign, prepare, { once: true });
    return () => signs.forEach((sign) => document.removeEventListener(sign, prepare));
  }, []);
  const chosen = (field: HTMLInputElement) => {
    void session.files.choose([...(field.files ?? [])]);
    // The same file may be chosen again.
    field.value = "";
  };
  return (
    <>
      <button
        type="button" class="attach" disabled={disabled} aria-label={t("attach")} title={t("attach")} data-testid="attach"
        onClick={() => input.current?.click()}
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
