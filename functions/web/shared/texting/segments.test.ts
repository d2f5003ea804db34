import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { textSize } from "./segments.ts";

interface Vector {
  readonly name: string;
  readonly text: string;
  /** How often the text is repeated. */
  readonly times: number;
  readonly encoding: string;
  readonly units: number;
  readonly segments: number;
}

/** The same that the server is held to. */
const vectors = JSON.parse(readFileSync(join(import.meta.dirname, "../../../../tests/Domain/Texting/segments.json"), "utf8")) as readonly Vector[];

describe("textSize", () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))("textSize_%s_IsWhatTheServerSays", (_, { text, times, encoding, units, segments }) => {
    expect(textSize(text.repeat(times))).toMatchObject({ encoding, units, segments });
  });

  it("textSize_Vectors_AreThere", () => expect(vectors.length).toBeGreaterThan(20));

  it("textSize_Empty_HasAllItsRoom", () => expect(textSize("")).toEqual({ encoding: "gsm7", segments: 0, units: 0, unitsLeft: 160, forcing: [] }));

  it("textSize_Forcing_NamesEachOnce", () => expect(textSize("a“b”c“ é").forcing).toEqual(["“", "”"]));

  it.each([
    ["a".repeat(152) + "€" + "a".repeat(8), 2, 143],
    ["あ".repeat(66) + "😀" + "あ".repeat(3), 2, 62],
  ])("textSize_PairAtTheEdge_LeavesTheRestOfTheSegmentEmpty", (text, segments, unitsLeft) => expect(textSize(text)).toMatchObject({ segments, unitsLeft }));
});
