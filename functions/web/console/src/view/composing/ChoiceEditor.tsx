import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../../../staff/view/icons.tsx";
import { choiceCharactersMax, choicesMax } from "../../conversation/choices.ts";
import { useDispatch, useWords } from "../bench.ts";

/** Answers that the customer can choose from instead of writing. Enter goes on to the next one. */
export const ChoiceEditor = ({ id, choices }: { readonly id: string; readonly choices: readonly string[] }): JSX.Element => {
  const t = useWords();
  const dispatch = useDispatch();
  const list = useRef<HTMLOListElement>(null);
  const write = (next: readonly string[] | null): void => dispatch({ type: "drafted", conversationId: id, draft: { choices: next } });
  useEffect(() => {
    list.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus();
  }, [choices.length]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (choices.length < choicesMax && choices.at(-1)?.trim() !== "") write([...choices, ""]);
  };
  return (
    <fieldset class="choice-editor" data-testid="choice-editor">
      <legend>{t("choices.title")}</legend>
      <ol ref={list}>
        {choices.map((choice, place) => (
          <li key={place}>
            <input
              type="text"
              maxLength={choiceCharactersMax}
              value={choice}
              placeholder={t("choices.placeholder")}
              aria-label={t("choices.one", { n: place + 1 })}
              data-testid={`choice-${place}`}
              onInput={(event) => write(choices.map((each, at) => (at === place ? event.currentTarget.value : each)))}
              onKeyDown={onKeyDown}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={t("choices.remove", { n: place + 1 })}
              onClick={() => write(choices.length === 1 ? null : choices.filter((_, at) => at !== place))}
            >
              <Icon name="cross" class="small" />
            </button>
          </li>
        ))}
      </ol>
      <div class="choice-tools">
        <button
          type="button"
          class="link-button"
          disabled={choices.length >= choicesMax}
          data-testid="choice-add"
          onClick={() => write([...choices, ""])}
        >
          {t("choices.add")}
        </button>
        <span class="muted">{t("choices.count", { n: choices.length, max: choicesMax })}</span>
        <span class="grow" />
        <button type="button" class="link-button" data-testid="choices-drop" onClick={() => write(null)}>
          {t("choices.drop")}
        </button>
      </div>
    </fieldset>
  );
};
