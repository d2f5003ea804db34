import { chooseLocale, type Locale } from "../../shared/i18n/translator.ts";
import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";

export type Theme = "system" | "light" | "dark";

/** How this browser likes it; nothing here is personal. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly sound: boolean;
  readonly desktop: boolean;
  readonly singleKeys: boolean;
}

const key = "cf.console.preferences";

const isTheme = (value: unknown): value is Theme => value === "system" || value === "light" || value === "dark";

const parse = (content: string | null): Readonly<Record<string, unknown>> => {
  try {
    const json: unknown = JSON.parse(content ?? "{}");
    return typeof json === "object" && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  } catch {
    // Not ours, or from another time: the defaults do.
    return {};
  }
};

export const readPreferences = (shelf: KeyValueStore, languages: readonly string[]): Preferences => {
  const json = parse(shelf.get(key));
  const locale = typeof json["locale"] === "string" ? json["locale"] : null;
  return {
    locale: chooseLocale([locale, ...languages]),
    theme: isTheme(json["theme"]) ? json["theme"] : "system",
    sound: json["sound"] !== false,
    desktop: json["desktop"] === true,
    singleKeys: json["singleKeys"] !== false,
  };
};

export const writePreferences = (shelf: KeyValueStore, preferences: Preferences): void => shelf.set(key, JSON.stringify(preferences));
