import { translatorOf, type Locale, type Translator } from "../../shared/i18n/translator.ts";
import { loadLate } from "../session/load-late.ts";
import type { WidgetWords } from "./en.ts";

export type Text = Translator<keyof WidgetWords>;

const againMs = 2_000;

/** Loads one language: nobody reads both. Goes on until it has it, because without words there is nothing to show. */
export async function loadWords(locale: Locale): Promise<Text> {
  for (;;) {
    try {
      return translatorOf(locale, (await (locale === "ja" ? loadLate(() => import("./ja.ts")) : loadLate(() => import("./en.ts")))).words);
    } catch {
      await new Promise((done) => setTimeout(done, againMs));
    }
  }
}
