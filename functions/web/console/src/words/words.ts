import { createTranslator, type Locale, type Translator } from "../../../shared/i18n/translator.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export type WordKey = keyof typeof en & string;
export type Words = Translator<WordKey>;

export const wordsFor = (locale: Locale): Words => createTranslator(locale, { en, ja });

/** Whether there are words for a code that came from outside. */
export const has = (key: string): key is WordKey => Object.hasOwn(en, key);
