/** The default alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1) without its escape character. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);

/** Its extension table: an escape goes before each, so they take two places. */
const extended = new Set("^{}\\[~]|€\f");

/** Places (septets) that a character takes; null when the alphabet lacks it. */
export const gsmPlaces = (character: string): 1 | 2 | null => (basic.has(character) ? 1 : extended.has(character) ? 2 : null);
