import type { JSX } from "preact";
import { Icon } from "../../../staff/view/icons.tsx";
import { append, get, listOf, moveBy, type Path, pathText, removeAt } from "../../document/tree.ts";
import type { Field } from "../../forms/fields.ts";
import { useForm, usePut } from "../form-context.ts";
import { FieldView } from "./FieldView.tsx";
import { Frame } from "./Frame.tsx";

type Of<Kind extends Field["kind"]> = { readonly field: Extract<Field, { kind: Kind }>; readonly path: Path };

/** A part of its own. Where it may be absent, it is set or not set as a whole. */
export const GroupField = ({ field, path }: Of<"group">): JSX.Element => {
  const { t, document } = useForm();
  const put = usePut(path);
  const there = get(document, path) !== undefined;
  const optional = field.none !== undefined;
  return (
    <Frame field={field} path={path} group>
      {(wiring) => (
        <div class="nested">
          {optional && !there && <span class="field-hint">{field.none === undefined ? "" : t(field.none)}</span>}
          {(there || !optional) && field.fields.map((each) => <FieldView key={each.key} field={each} path={[...path, each.key]} />)}
          {optional && (
            <button
              type="button"
              class="link-button"
              data-testid={`${wiring["data-testid"]}:toggle`}
              onClick={() => put(there ? undefined : field.fresh)}
            >
              {t(there ? "item.turnOff" : "item.turnOn")}
            </button>
          )}
        </div>
      )}
    </Frame>
  );
};

export const ListField = ({ field, path }: Of<"list">): JSX.Element => {
  const { t, document, change } = useForm();
  const items = listOf(get(document, path));
  const move = (place: number, step: 1 | -1, label: "item.up" | "item.down"): JSX.Element => (
    <button
      type="button"
      class="icon-button"
      aria-label={`${t(label)} (${place + 1})`}
      title={t(label)}
      disabled={items[place + step] === undefined}
      onClick={() => change(moveBy(document, path, place, step))}
    >
      <Icon name={step < 0 ? "up" : "down"} class="small" />
    </button>
  );
  return (
    <Frame field={field} path={path} group>
      {(wiring) => (
        <div class="nested">
          {items.map((_, place) => (
            <div key={place} class="nested-item" role="group" aria-label={`${t(field.label)} ${place + 1}`} data-testid={pathText([...path, place])}>
              <div class="nested-fields">
                {field.fields.map((each) => (
                  <FieldView key={each.key} field={each} path={[...path, place, each.key]} />
                ))}
              </div>
              <div class="nested-tools">
                {field.ordered === true && move(place, -1, "item.up")}
                {field.ordered === true && move(place, 1, "item.down")}
                <button
                  type="button"
                  class="icon-button"
                  aria-label={t("item.removeThis", { name: `${t(field.label)} ${place + 1}` })}
                  title={t("item.remove")}
                  onClick={() => change(removeAt(document, path, place))}
                >
                  <Icon name="trash" class="small" />
                </button>
              </div>
            </div>
          ))}
          <button
            type="button"
            class="button button-small"
            data-testid={`${wiring["data-testid"]}:add`}
            onClick={() => change(append(document, path, field.fresh))}
          >
            <Icon name="plus" class="small" />
            {t(field.add)}
          </button>
        </div>
      )}
    </Frame>
  );
};
