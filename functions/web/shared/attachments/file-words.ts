import type { Locale } from "../i18n/translator.ts";

/** Drawn in place; everything else is offered for download. */
export const isPicture = (contentType: string): boolean => /^image\/(?:png|jpeg|gif|webp)$/.test(contentType);

/** 340 kB, 1.4 MB: what people know from their own files. */
export function sizeWords(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 }).format(value);
}
