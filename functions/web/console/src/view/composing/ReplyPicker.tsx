import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ReplyChoice } from "../../conversation/replies.ts";
import { useWords } from "../bench.ts";

export interface ReplyPickerProps {
  readonly choices: readonly ReplyChoice[];
  readonly active: number;
  readonly choose: (choice: ReplyChoice) => void;
}

export const replyListId = "reply-picker";
export const replyOptionId = (place: number): string => `${replyListId}-${place}`;

/** Texts kept for saying again. The focus stays in the text field, whose keys move through the list. */
export const ReplyPicker = ({ choices, active, choose }: ReplyPickerProps): JSX.Element => {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest" });
  }, [active, choices]);
  return (
    <div class="reply-picker" data-testid="reply-picker" data-covers="keys">
      {choices.length === 0 && <p class="muted reply-none">{t("replies.none")}</p>}
      <ul ref={list} id={replyListId} role="listbox" aria-label={t("replies.title")}>
        {choices.map((choice, place) => (
          <li
            key={choice.code}
            id={replyOptionId(place)}
            role="option"
            aria-selected={place === active}
            data-testid={`reply-${choice.code}`}
            // Pressing would take the focus from the text field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <strong>{choice.name}</strong> <code>/{choice.code}</code>
            {!choice.fits && <span class="chip chip-plain">{t("replies.otherLanguage", { language: t(`language.${choice.language}`) })}</span>}
            <span class="reply-text" lang={choice.language}>
              {choice.text}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
