import type { Locale } from "../../../shared/i18n/translator.ts";
import type { CannedReply } from "../wire/talk.ts";

export interface ReplyChoice {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  /** The language of the text. */
  readonly language: Locale;
  /** False: there is no text in the customer's language, so this is the other one. */
  readonly fits: boolean;
}

/** `/` and a word without a space after it, alone in the composer, looks for a reply; anything longer is a text. */
export const replySearch = (text: string): string | null => /^\/(\S*)$/u.exec(text)?.[1] ?? null;

const languageOf = (locale: string | null, fallback: Locale): Locale => {
  const language = locale?.toLowerCase().split("-")[0];
  return language === "en" || language === "ja" ? language : fallback;
};

/** Replies with every searched part in code, name or text; texts in the customer's language, names in the operator's. */
export const repliesFor = (replies: readonly CannedReply[], search: string, customerLocale: string | null, own: Locale): readonly ReplyChoice[] => {
  const language = languageOf(customerLocale, own);
  const other: Locale = language === "en" ? "ja" : "en";
  const wanted = search.toLowerCase().split(/\s+/u).filter((part) => part !== "");
  return replies
    .map(({ code, names, texts }): ReplyChoice => {
      const name = names[own] ?? names.en ?? names.ja ?? code;
      const fitting = texts[language];
      return { code, name, text: fitting ?? texts[other] ?? "", language: fitting === null ? other : language, fits: fitting !== null };
    })
    .filter(({ code, name, text }) => wanted.every((part) => `${code} ${name} ${text}`.toLowerCase().includes(part)));
};
