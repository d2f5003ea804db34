import { createTranslator, type Locale, type Translator } from "../../shared/i18n/translator.ts";
import { type AdminKey, en } from "./en.ts";
import { ja } from "./ja.ts";

export type Words = Translator<AdminKey>;

export const wordsFor = (locale: Locale): Words => createTranslator(locale, { en, ja });

/** Whether there are words for a code that came from outside. */
export const has = (key: string): key is AdminKey => Object.hasOwn(en, key);
