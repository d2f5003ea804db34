import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../../staff/view/icons.tsx";
import { problemsAt, problemsIn } from "../document/problems.ts";
import { append, get, listOf, moveBy, type Node, removeAt, treeOf } from "../document/tree.ts";
import type { Section } from "../forms/fields.ts";
import type { Words } from "../words/words.ts";
import { Problems } from "./fields/Frame.tsx";
import { useForm } from "./form-context.ts";
import { ItemForm } from "./ItemForm.tsx";

/** What an item is called in a list; a new one has no name yet. */
export const itemName = (item: Node | undefined, section: Section, t: Words): string => {
  for (const key of section.named) {
    const value = treeOf(item)[key];
    if (typeof value === "string" && value.trim() !== "") return value;
    const names = treeOf(value);
    const own = names[t.locale] ?? names["en"] ?? names["ja"];
    if (typeof own === "string" && own !== "") return own;
  }
  return t("item.new");
};

/** From so many items on they are looked for by typing. */
const findFrom = 8;

export const SectionView = ({ section }: { readonly section: Section }): JSX.Element => {
  const { t } = useForm();
  const [place, setPlace] = useState<number | null>(null);
  const head = (
    <header class="section-head">
      <h2>{t(section.title)}</h2>
      <p class="muted">{t(section.text)}</p>
    </header>
  );
  if (section.list === null)
    return (
      <div class="section">
        {head}
        <ItemForm section={section} path={section.part === undefined ? [] : [section.part]} />
      </div>
    );
  return (
    <div class="section" data-open={place !== null}>
      {head}
      <Items section={section} list={section.list} place={place} open={setPlace} />
    </div>
  );
};

interface ItemsProps {
  readonly section: Section;
  readonly list: string;
  readonly place: number | null;
  readonly open: (place: number | null) => void;
}

const Items = ({ section, list, place, open }: ItemsProps): JSX.Element => {
  const { t, document, problems, change } = useForm();
  const [wanted, setWanted] = useState("");
  const items = listOf(get(document, [list]));
  const shown = place !== null && place < items.length ? place : null;
  const add = (): void => {
    change(append(document, [list], section.fresh));
    open(items.length);
  };
  const remove = (at: number): void => {
    change(removeAt(document, [list], at));
    open(null);
  };
  const move = (at: number, step: 1 | -1): void => {
    change(moveBy(document, [list], at, step));
    open(at + step);
  };
  const text = wanted.trim().toLowerCase();
  return (
    <div class="items" data-shown={shown !== null}>
      <div class="items-list">
        {items.length >= findFrom && (
          <input
            type="search"
            aria-label={t("item.find")}
            placeholder={t("item.find")}
            value={wanted}
            data-testid="find"
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        )}
        {items.length === 0 && <p class="muted">{t("item.none")}</p>}
        <ul>
          {items.map((item, at) => {
            const name = itemName(item, section, t);
            if (text !== "" && !JSON.stringify(item).toLowerCase().includes(text)) return null;
            const found = problemsIn(problems, [list, at]);
            const wrong = found.some(({ warning }) => !warning);
            return (
              <li key={at}>
                <button
                  type="button"
                  class="item-button"
                  aria-current={shown === at ? "true" : undefined}
                  data-testid={`item-${list}-${at}`}
                  onClick={() => open(at)}
                >
                  <span class="grow">{name}</span>
                  {found.length > 0 && <Icon name="warning" class={`small ${wrong ? "tone-bad" : "tone-warn"}`} />}
                  {found.length > 0 && <span class="visually-hidden">{t("nav.problems", { count: found.length })}</span>}
                </button>
              </li>
            );
          })}
        </ul>
        {section.add !== null && (
          <button type="button" class="button" data-testid={`add-${list}`} onClick={add}>
            <Icon name="plus" class="small" />
            {t(section.add)}
          </button>
        )}
        <Problems problems={problemsAt(problems, [list])} />
      </div>
      {shown === null ? (
        <p class="items-pick muted">{t("item.pick")}</p>
      ) : (
        <ItemForm
          key={shown}
          section={section}
          path={[list, shown]}
          title={itemName(items[shown], section, t)}
          back={() => open(null)}
          remove={() => remove(shown)}
          {...(section.ordered
            ? { up: () => move(shown, -1), down: () => move(shown, 1), first: shown === 0, last: shown === items.length - 1 }
            : {})}
        />
      )}
    </div>
  );
};
