import type { JSX } from "preact";
import { Icon, type IconName } from "../../staff/view/icons.tsx";
import { problemsAt } from "../document/problems.ts";
import type { Path } from "../document/tree.ts";
import type { Section } from "../forms/fields.ts";
import type { AdminKey } from "../words/en.ts";
import { FieldView } from "./fields/FieldView.tsx";
import { Problems } from "./fields/Frame.tsx";
import { useForm } from "./form-context.ts";

export interface ItemFormProps {
  readonly section: Section;
  readonly path: Path;
  /** Absent where the page's own heading says it. */
  readonly title?: string;
  readonly back?: () => void;
  readonly remove?: () => void;
  readonly up?: () => void;
  readonly down?: () => void;
  readonly first?: boolean;
  readonly last?: boolean;
}

/** Everything about one item, in groups. Changes count at once; publishing is another step. */
export const ItemForm = ({ section, path, title, back, remove, up, down, first, last }: ItemFormProps): JSX.Element => {
  const { t, problems } = useForm();
  const tool = (icon: IconName, label: AdminKey, testId: string, act: (() => void) | undefined, disabled = false): JSX.Element | null =>
    act === undefined ? null : (
      <button type="button" class="icon-button" aria-label={t(label)} title={t(label)} disabled={disabled} data-testid={testId} onClick={act}>
        <Icon name={icon} class="small" />
      </button>
    );
  const Heading = title === undefined ? "h3" : "h4";
  return (
    <form class="item-form" data-testid="item-form" onSubmit={(event) => event.preventDefault()}>
      {title !== undefined && (
        <header class="item-head">
          {back !== undefined && (
            <button type="button" class="icon-button only-narrow" aria-label={t("item.back")} data-testid="item-back" onClick={back}>
              <Icon name="back" />
            </button>
          )}
          <h3 class="grow">{title}</h3>
          {tool("up", "item.up", "item-up", up, first)}
          {tool("down", "item.down", "item-down", down, last)}
          {remove !== undefined && (
            <button type="button" class="button button-small" data-testid="item-remove" onClick={remove}>
              <Icon name="trash" class="small" />
              {t("item.remove")}
            </button>
          )}
        </header>
      )}
      {path.length > 0 && <Problems problems={problemsAt(problems, path)} />}
      {section.sets.map((set) => (
        <section key={set.title} class="field-set" aria-label={t(set.title)}>
          <Heading>{t(set.title)}</Heading>
          {set.fields.map((field) => (
            <FieldView key={field.key} field={field} path={[...path, field.key]} />
          ))}
        </section>
      ))}
    </form>
  );
};
