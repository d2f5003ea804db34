import type { JSX } from "preact";
import { Icon } from "./icons.tsx";

const hues = 6;

/** The same person has the same colour everywhere; the colour carries no meaning. */
const hueOf = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7) % hues;

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  // A family name in Japanese letters reads better alone.
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(first) ? first : (first + last).toUpperCase();
};

export const Avatar = ({ name, size = "md" }: { readonly name: string; readonly size?: "sm" | "md" | "lg" }): JSX.Element => (
  <span class={`avatar avatar-${size} hue-${hueOf(name)}`} aria-hidden="true">
    {/^\p{L}/u.test(name) ? initials(name) : <Icon name="person" class={size === "sm" ? "small" : ""} />}
  </span>
);
