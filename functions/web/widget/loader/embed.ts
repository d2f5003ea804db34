import type { EmbedSettings } from "../protocol.ts";

export interface Embed extends Pick<EmbedSettings, "queue" | "locale" | "theme" | "identityToken"> {
  /** Folder of the script, with a slash at the end: everything else lies beside it. */
  root: string;
  side: "right" | "left";
  words: { title: string; open: string; close: string; unread: string };
}

const words = {
  en: { title: "Chat", open: "Open chat", close: "Close chat", unread: "unread" },
  ja: { title: "チャット", open: "チャットを開く", close: "チャットを閉じる", unread: "件の未読" },
};

/** Reads the attributes of the script element: data-queue, data-locale, data-theme, data-side, data-identity-token. */
export function readEmbed(script: HTMLScriptElement | null): Embed {
  const { queue = "support", locale, theme, side, identityToken } = script?.dataset ?? {};
  const language = locale ?? navigator.language;
  return {
    root: new URL(".", script?.src ?? location.href).href,
    queue,
    locale: locale ?? null,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    side: side === "left" ? "left" : "right",
    identityToken: identityToken ?? null,
    words: language.toLowerCase().startsWith("ja") ? words.ja : words.en,
  };
}
