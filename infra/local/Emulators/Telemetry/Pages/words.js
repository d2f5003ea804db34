import { en } from "./words-en.js";
import { ja } from "./words-ja.js";

const languages = { en, ja };
const kept = "contactfunctions.telemetry.language";

/** What was chosen here before, else the first language of the browser that we have. */
function first() {
  const wanted = [localStorage.getItem(kept), ...navigator.languages];
  return wanted.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => tag in languages) ?? "en";
}

let current = first();

export const language = () => current;

export const words = () => languages[current];

export function speak(tag) {
  current = tag;
  localStorage.setItem(kept, tag);
}
