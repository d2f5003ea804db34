import type { JSX } from "preact";
import type { Change } from "../document/diff.ts";
import { type ChangeWords, changeWords } from "../forms/change-words.ts";
import { useForm } from "./form-context.ts";

/** Changes under the section and item they belong to, so that a long list stays readable. */
export const Changes = ({ changes }: { readonly changes: readonly Change[] }): JSX.Element => {
  const { t } = useForm();
  const groups = new Map<string, readonly ChangeWords[]>();
  for (const words of changes.map((change) => changeWords(change, t))) {
    const title = words.item === null ? words.section : `${words.section} › ${words.item}`;
    groups.set(title, [...(groups.get(title) ?? []), words]);
  }
  return (
    <div
      class="changes"
      tabIndex={0}
      role="group"
      aria-label={t("draft.changes", { count: changes.length })}
      data-testid="changes"
      data-count={changes.length}
    >
      {[...groups].map(([title, rows]) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {rows.map(({ field, text }, place) => (
              <li key={place}>
                {field !== null && <strong>{field}: </strong>}
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
