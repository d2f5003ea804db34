import type { JSX } from "preact";
import { Icon } from "../../staff/view/icons.tsx";
import type { Words } from "../words/words.ts";

export const TopBar = ({ t, speak }: { readonly t: Words; readonly speak: (locale: "en" | "ja") => void }): JSX.Element => (
  <header class="topbar">
    <span class="brand">
      <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 2.5a9.5 9.5 0 0 0-8.3 14.1L2.5 21.5l4.9-1.2A9.5 9.5 0 1 0 12 2.5z" />
        <path class="mark-bolt" d="M13.2 6.5L8.5 12.8h3l-.9 4.7 4.9-6.5h-3.1z" />
      </svg>
      <h1>{t("page.title")}</h1>
    </span>
    <span class="grow" />
    <select
      aria-label={t("user.language")}
      value={t.locale}
      data-testid="language"
      onChange={(event) => speak(event.currentTarget.value === "ja" ? "ja" : "en")}
    >
      <option value="en" lang="en">
        English
      </option>
      <option value="ja" lang="ja">
        日本語
      </option>
    </select>
    <a class="button" href="../console/" data-testid="to-console">
      <Icon name="chat" class="small" />
      {t("page.console")}
    </a>
  </header>
);
