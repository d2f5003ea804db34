export interface TextPart {
  text: string;
  /** Set where the text is an address that may be opened: http, https, mailto or tel, nothing else. */
  href: string | null;
}

/** Addresses end at white space, quotes, brackets and full-width punctuation, which Japanese puts directly behind them. */
const address = /\b(?:https?:\/\/|www\.)[^\s<>"'`{}|\\^\u3000-\u303f\uff00-\uffef]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w+])(?:tel:)?\+\d(?:[ ().-]{0,2}\d){6,14}(?!\w)/giu;

/** Splits text at addresses. The parts joined are the text again; drawing them as text nodes can inject nothing. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const found = trimmed(match[0]);
    const href = hrefOf(found);
    if (href === null) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    parts.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}

/** The sentence's own punctuation is not part of the address; a closing bracket is, if it was opened inside. */
function trimmed(found: string): string {
  let text = found.replace(/[.,;:!?…]+$/u, "");
  while (text.endsWith(")") && !text.includes("(")) text = text.slice(0, -1).replace(/[.,;:!?]+$/u, "");
  return text;
}

function hrefOf(found: string): string | null {
  if (/^(?:tel:)?\+/i.test(found)) return `tel:${found.replace(/[^+\d]/g, "")}`;
  const candidate = /^https?:/i.test(found) ? found : /^www\./i.test(found) ? `https://${found}` : `mailto:${found}`;
  try {
    return new URL(candidate).href;
  } catch {
    // Looks like an address but is none: stays text.
    return null;
  }
}
