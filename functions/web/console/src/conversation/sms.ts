/** Characters of the GSM 03.38 basic set; those of the extension take two places. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extended = new Set("^{}\\[~]|€\f");

/** How many text messages a text is charged as: 160 or 70 characters alone, 153 or 67 each in a chain (3GPP TS 23.040). */
export const smsParts = (text: string): number => {
  if (text === "") return 0;
  const letters = [...text];
  const plain = letters.every((letter) => basic.has(letter) || extended.has(letter));
  const places = plain ? letters.reduce((sum, letter) => sum + (extended.has(letter) ? 2 : 1), 0) : text.length;
  const [alone, chained] = plain ? [160, 153] : [70, 67];
  return places <= alone ? 1 : Math.ceil(places / chained);
};
