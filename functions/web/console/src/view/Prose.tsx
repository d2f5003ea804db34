import type { JSX } from "preact";

const address = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]」。、])/g;

/** Text as it was written: line breaks stay, web addresses become links that give nothing of ours away. */
export const Prose = ({ text }: { readonly text: string }): JSX.Element => (
  <p class="prose">
    {text.split(address).map((part, place) =>
      place % 2 === 1 ? (
        <a key={place} href={part} target="_blank" rel="noopener noreferrer nofollow">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </p>
);
