import type { JSX } from "preact";
import { linkify } from "../../../shared/conversation/linkify.ts";

/** Text as it was written: line breaks stay, addresses become links that give nothing of ours away. */
export const Prose = ({ text }: { readonly text: string }): JSX.Element => (
  <p class="prose">
    {linkify(text).map(({ text: part, href }, place) =>
      href === null ? (
        part
      ) : (
        <a key={place} href={href} target="_blank" rel="noopener noreferrer nofollow">
          {part}
        </a>
      ),
    )}
  </p>
);
