import { gsmPlaces } from "./gsm.ts";

/** `gsm7` while every character is in that alphabet; one other makes the whole text `ucs2`. */
export type TextEncoding = "gsm7" | "ucs2";

export interface TextSize {
  readonly encoding: TextEncoding;
  /** What is sent and charged; 0 for an empty text. */
  readonly segments: number;
  /** Septets or UTF-16 units. */
  readonly units: number;
  /** Units that still fit without another segment. */
  readonly unitsLeft: number;
  /** Characters that force `ucs2`, each once, in the order in which they come. */
  readonly forcing: readonly string[];
}

interface Room {
  readonly alone: number;
  /** A chain spends some of each segment on its header (3GPP TS 23.040, 9.2.3.24.1). */
  readonly chained: number;
}

const rooms: Readonly<Record<TextEncoding, Room>> = { gsm7: { alone: 160, chained: 153 }, ucs2: { alone: 70, chained: 67 } };

/** What belongs together is never split: an escape and its character, the halves of a surrogate pair. */
const sizesOf = (text: string, encoding: TextEncoding): readonly number[] =>
  [...text].map((character) => (encoding === "gsm7" ? (gsmPlaces(character) ?? 1) : character.length));

const chained = (sizes: readonly number[], room: number): { readonly segments: number; readonly left: number } => {
  let [segments, left] = [1, room];
  for (const size of sizes) {
    if (size > left) [segments, left] = [segments + 1, room];
    left -= size;
  }
  return { segments, left };
};

/** How a text is cut into SMS segments. */
export const textSize = (text: string): TextSize => {
  const forcing = [...new Set([...text].filter((character) => gsmPlaces(character) === null))];
  const encoding: TextEncoding = forcing.length === 0 ? "gsm7" : "ucs2";
  const sizes = sizesOf(text, encoding);
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const room = rooms[encoding];
  if (units <= room.alone) return { encoding, segments: units === 0 ? 0 : 1, units, unitsLeft: room.alone - units, forcing };
  const { segments, left } = chained(sizes, room.chained);
  return { encoding, segments, units, unitsLeft: left, forcing };
};
