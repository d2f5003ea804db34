import { translatorOf, type Locale, type Translator } from "../../shared/i18n/translator.ts";
import type { WidgetWords } from "./en.ts";

export type Text = Translator<keyof WidgetWords>;

/** Loads one language: nobody reads both. */
export async function loadWords(locale: Locale): Promise<Text> {
  return translatorOf(locale, locale === "ja" ? (await import("./ja.ts")).ja : (await import("./en.ts")).en);
}
