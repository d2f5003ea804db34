/** Texts of an app by key. `{name}` is replaced; a key `x` with a sibling `x.one` uses the sibling for a count of one. */
export type Dictionary = Readonly<Record<string, string>>;

export type Locale = "en" | "ja";

export type Values = Readonly<Record<string, string | number>>;

export interface Translator<Key extends string> {
  readonly locale: Locale;
  /** `count` among the values chooses the singular where the language has one. */
  (key: Key, values?: Values): string;
}

/** The first wanted language that we speak, English otherwise. */
export function chooseLocale(wanted: readonly (string | null | undefined)[]): Locale {
  for (const tag of wanted) {
    const language = tag?.toLowerCase().split("-")[0];
    if (language === "en" || language === "ja") return language;
  }
  return "en";
}

/** `en` defines the keys; the type of the other dictionary makes a missing translation a build error. */
export function createTranslator<D extends Dictionary>(
  locale: Locale,
  dictionaries: { en: D; ja: Readonly<Record<keyof D & string, string>> },
): Translator<keyof D & string> {
  return translatorOf(locale, dictionaries[locale]);
}

/** The same for an app that loads the words of one language only. */
export function translatorOf<Key extends string>(locale: Locale, texts: Readonly<Record<Key, string>>): Translator<Key> {
  const known: Dictionary = texts;
  const plural = new Intl.PluralRules(locale);
  const translate = (key: string, values: Values = {}): string => {
    const count = values["count"];
    const singular = typeof count === "number" && plural.select(count) === "one" ? known[`${key}.one`] : undefined;
    return (singular ?? known[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  return Object.assign(translate, { locale });
}
