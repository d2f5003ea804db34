import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../../../staff/view/icons.tsx";
import { get, type Node, type Path, treeOf } from "../../document/tree.ts";
import type { Field } from "../../forms/fields.ts";
import { known, knownSkills } from "../../forms/lookup.ts";
import { useForm, usePut } from "../form-context.ts";
import { Frame, type Wiring } from "./Frame.tsx";

type Of<Kind extends Field["kind"]> = { readonly field: Extract<Field, { kind: Kind }>; readonly path: Path };

interface RowsProps {
  readonly entries: Readonly<Record<string, Node | undefined>>;
  readonly options: readonly string[];
  readonly wiring: Wiring;
  readonly addLabel: string;
  readonly fresh: Node;
  readonly write: (entries: Readonly<Record<string, Node | undefined>>) => void;
  readonly value: (key: string, value: Node | undefined, change: (value: Node | undefined) => void) => JSX.Element;
}

/** Names with a value each; a new name is typed or chosen, a known one only removed. */
const Rows = ({ entries, options, wiring, addLabel, fresh, write, value }: RowsProps): JSX.Element => {
  const { t } = useForm();
  const [typed, setTyped] = useState("");
  const testId = wiring["data-testid"];
  const add = (): void => {
    const key = typed.trim();
    if (key === "" || key in entries) return;
    write({ ...entries, [key]: fresh });
    setTyped("");
  };
  return (
    <div class="entries">
      {Object.entries(entries).map(([key, each]) => (
        <div key={key} class="entry-row">
          <span class="entry-key">{key}</span>
          {value(key, each, (next) => write({ ...entries, [key]: next }))}
          <button
            type="button"
            class="icon-button"
            aria-label={t("item.removeThis", { name: key })}
            data-testid={`${testId}.${key}:remove`}
            onClick={() => write(Object.fromEntries(Object.entries(entries).filter(([other]) => other !== key)))}
          >
            <Icon name="trash" class="small" />
          </button>
        </div>
      ))}
      <div class="entry-row">
        <input
          type="text"
          list={`${wiring.id}-options`}
          autocomplete="off"
          value={typed}
          aria-label={addLabel}
          {...wiring}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <datalist id={`${wiring.id}-options`}>
          {options
            .filter((option) => !(option in entries))
            .map((option) => (
              <option key={option} value={option} />
            ))}
        </datalist>
        <button type="button" class="button button-small" data-testid={`${testId}:add`} disabled={typed.trim() === ""} onClick={add}>
          <Icon name="plus" class="small" />
          {t("add.level")}
        </button>
      </div>
    </div>
  );
};

/** Skills with their levels, or channels with how many at once. */
export const LevelsField = ({ field, path }: Of<"levels">): JSX.Element => {
  const { document, t } = useForm();
  const put = usePut(path);
  const options = field.of === "skills" ? knownSkills(document) : known(document, "channels").map(({ id }) => id);
  return (
    <Frame field={field} path={path} group deep>
      {(wiring) => (
        <Rows
          entries={treeOf(get(document, path))}
          options={options}
          wiring={wiring}
          addLabel={t(field.label)}
          fresh={1}
          write={(entries) => put(Object.keys(entries).length === 0 ? undefined : (entries as Node))}
          value={(key, value, change) => (
            <input
              type="number"
              class="short"
              min={field.of === "skills" ? 1 : 0}
              max={field.max}
              value={typeof value === "number" ? value : ""}
              aria-label={key}
              data-testid={`${wiring["data-testid"]}.${key}`}
              onInput={(event) => change(event.currentTarget.value === "" ? undefined : Number(event.currentTarget.value))}
            />
          )}
        />
      )}
    </Frame>
  );
};

/** Our numbers, each with the queue that serves it. */
export const RoutesField = ({ field, path }: Of<"routes">): JSX.Element => {
  const { document, t } = useForm();
  const put = usePut(path);
  const queues = known(document, "queues");
  return (
    <Frame field={field} path={path} group deep>
      {(wiring) => (
        <Rows
          entries={treeOf(get(document, path))}
          options={[]}
          wiring={wiring}
          addLabel={t("add.address")}
          fresh={queues[0]?.id ?? ""}
          write={(entries) => put(entries as Node)}
          value={(key, value, change) => (
            <select
              value={typeof value === "string" ? value : ""}
              aria-label={key}
              data-testid={`${wiring["data-testid"]}.${key}`}
              onChange={(event) => change(event.currentTarget.value)}
            >
              {queues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        />
      )}
    </Frame>
  );
};
