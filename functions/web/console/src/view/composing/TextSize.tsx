import type { JSX } from "preact";
import { textSize } from "../../../../shared/texting/segments.ts";
import { useWords } from "../bench.ts";

/** More than so many of the characters to blame would only be noise. */
const forcingShownMax = 6;

/** A character by itself where it can be seen, else by its number. */
const shown = (character: string): string =>
  /^[\p{Z}\p{C}]$/u.test(character) ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}` : character;

/** What a text to a phone costs before it is sent, and which characters make it dearer. */
export const TextSize = ({ text, segmentsMax }: { readonly text: string; readonly segmentsMax: number | null }): JSX.Element | null => {
  const t = useWords();
  if (text === "") return null;
  const { encoding, segments, unitsLeft, forcing } = textSize(text);
  const over = segmentsMax !== null && segments > segmentsMax;
  const characters = forcing.slice(0, forcingShownMax).map(shown).join(" ") + (forcing.length > forcingShownMax ? " …" : "");
  return (
    <span class={over ? "text-size bad" : "text-size muted"} data-testid="sms-parts" data-segments={segments} data-encoding={encoding} data-left={unitsLeft}>
      {t("composer.smsParts", { count: segments })}
      <span class="text-left"> · {t("composer.smsLeft", { count: unitsLeft })}</span>
      {encoding === "ucs2" && (
        <span class="text-forcing" title={t("composer.smsUnicode.text")} data-testid="sms-forcing">
          {" · "}
          {t("composer.smsUnicode", { characters })}
        </span>
      )}
      {over && <strong data-testid="sms-too-long"> · {t("composer.smsTooLong", { max: segmentsMax })}</strong>}
    </span>
  );
};
