import type { Text } from "./context.ts";
import { AlertIcon, CloseIcon } from "./icons.tsx";

/** Shown when the chat cannot even learn where the API is. */
export function Unavailable({ t, onClose }: { t: Text; onClose: () => void }) {
  return (
    <main class="app">
      <header class="head head-welcome">
        <button type="button" class="icon-button head-close" aria-label={t("close")} onClick={onClose}><CloseIcon /></button>
        <h1>{t("title")}</h1>
      </header>
      <p class="strip strip-bad" role="alert"><AlertIcon />{t("noConfig")}</p>
      <div class="after after-alone"><button type="button" class="button" data-testid="reload" onClick={() => location.reload()}>{t("retry")}</button></div>
    </main>
  );
}
