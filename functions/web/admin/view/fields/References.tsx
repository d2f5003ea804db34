import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { get, listOf, type Node, type Path, treeOf } from "../../document/tree.ts";
import type { Field } from "../../forms/fields.ts";
import { known } from "../../forms/lookup.ts";
import { useForm, usePut } from "../form-context.ts";
import { Frame } from "./Frame.tsx";

type Of<Kind extends Field["kind"]> = { readonly field: Extract<Field, { kind: Kind }>; readonly path: Path };

const textsOf = (value: Node | undefined): readonly string[] => listOf(value).filter((item) => typeof item === "string");

/** One of what the document has; what it no longer has is shown as it is, so that it can be seen and replaced. */
export const RefField = ({ field, path }: Of<"ref">): JSX.Element => {
  const { t, document } = useForm();
  const put = usePut(path);
  const raw = get(document, path);
  const value = typeof raw === "string" ? raw : "";
  const options = known(document, field.to);
  const lost = value !== "" && !options.some(({ id }) => id === value);
  return (
    <Frame field={field} path={path}>
      {(wiring) => (
        <select value={value} {...wiring} onChange={(event) => put(event.currentTarget.value || undefined)}>
          <option value="" disabled={field.none === undefined}>
            {field.none === undefined ? "" : t(field.none)}
          </option>
          {lost && <option value={value}>{value} ?</option>}
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
};

/** Any of them, as boxes to tick. */
export const RefsField = ({ field, path }: Of<"refs">): JSX.Element => {
  const { t, document } = useForm();
  const put = usePut(path);
  const chosen = textsOf(get(document, path));
  const listed = known(document, field.to);
  const options = [...listed, ...chosen.filter((id) => !listed.some((each) => each.id === id)).map((id) => ({ id, name: `${id} ?` }))];
  const toggle = (id: string, on: boolean): void => {
    const next = on ? [...chosen, id] : chosen.filter((each) => each !== id);
    put(next.length === 0 && field.none !== undefined ? undefined : next);
  };
  return (
    <Frame field={field} path={path} group deep>
      {(wiring) => (
        <span class="boxes" data-testid={wiring["data-testid"]}>
          {options.map(({ id, name }) => (
            <label key={id} class="box">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                data-testid={`${wiring["data-testid"]}:${id}`}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              {name}
            </label>
          ))}
          {field.none !== undefined && chosen.length === 0 && <span class="field-hint">{t(field.none)}</span>}
        </span>
      )}
    </Frame>
  );
};

/** Any of a few that are always the same, kept in their order. */
export const ChoicesField = ({ field, path }: Of<"choices">): JSX.Element => {
  const { t, document } = useForm();
  const put = usePut(path);
  const chosen = textsOf(get(document, path));
  const all = Object.entries(field.values);
  const toggle = (id: string, on: boolean): void => {
    const next = all.map(([each]) => each).filter((each) => (each === id ? on : chosen.includes(each)));
    put([...next, ...chosen.filter((each) => field.values[each] === undefined)]);
  };
  return (
    <Frame field={field} path={path} group deep>
      {(wiring) => (
        <span class="boxes" data-testid={wiring["data-testid"]}>
          {all.map(([id, name]) => (
            <label key={id} class="box">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                data-testid={`${wiring["data-testid"]}:${id}`}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              {t(name)}
            </label>
          ))}
        </span>
      )}
    </Frame>
  );
};

/** Words of the business's own, separated by commas. What is typed is left alone until the field is left. */
const Listed = ({ field, path, read, write }: ListedProps): JSX.Element => {
  const { t, document } = useForm();
  const put = usePut(path);
  const stored = listOf(get(document, path)).map(write).join(", ");
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped(stored), [stored]);
  const commit = (): void => {
    const items = typed
      .split(/[,、]/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .flatMap((part) => read(part) ?? []);
    setTyped(items.map(write).join(", "));
    put(items.length === 0 ? undefined : items);
  };
  return (
    <Frame field={field} path={path} deep>
      {(wiring) => (
        <input
          type="text"
          autocomplete="off"
          value={typed}
          placeholder={"none" in field && field.none !== undefined ? t(field.none) : ""}
          {...wiring}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === "Enter" && commit()}
        />
      )}
    </Frame>
  );
};

interface ListedProps {
  readonly field: Field;
  readonly path: Path;
  readonly read: (part: string) => Node | null;
  readonly write: (item: Node) => string;
}

export const WordsField = ({ field, path }: Of<"words">): JSX.Element => <Listed field={field} path={path} read={(part) => part} write={String} />;

const percentFrom = (part: string): number | null => {
  const percent = Number.parseFloat(part);
  return Number.isFinite(percent) ? percent / 100 : null;
};

export const PercentsField = ({ field, path }: Of<"percents">): JSX.Element => (
  <Listed field={field} path={path} read={percentFrom} write={(item) => String(Math.round(Number(item) * 100))} />
);

export const NamesField = ({ field, path }: Of<"names">): JSX.Element => {
  const { t, document } = useForm();
  const put = usePut(path);
  const names = treeOf(get(document, path));
  const write = (language: "en" | "ja", value: string): void => {
    const { [language]: _, ...others } = names;
    const next = value === "" ? others : { ...names, [language]: value };
    put(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <Frame field={field} path={path} group deep>
      {(wiring) => (
        <span class="pair">
          {(["en", "ja"] as const).map((language) => (
            <label key={language}>
              {t(`names.${language}`)}
              {field.long === true ? (
                <textarea
                  rows={4}
                  lang={language}
                  value={String(names[language] ?? "")}
                  data-testid={`${wiring["data-testid"]}.${language}`}
                  onInput={(event) => write(language, event.currentTarget.value)}
                />
              ) : (
                <input
                  type="text"
                  lang={language}
                  value={String(names[language] ?? "")}
                  data-testid={`${wiring["data-testid"]}.${language}`}
                  onInput={(event) => write(language, event.currentTarget.value)}
                />
              )}
            </label>
          ))}
        </span>
      )}
    </Frame>
  );
};
