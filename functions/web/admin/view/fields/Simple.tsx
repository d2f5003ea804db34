import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { get, listOf, type Node, type Path, treeOf } from "../../document/tree.ts";
import { amountIn, secondsFrom, type Unit, unitOf, units } from "../../forms/durations.ts";
import type { Field } from "../../forms/fields.ts";
import { useForm, usePut } from "../form-context.ts";
import { Frame, type Wiring } from "./Frame.tsx";

type Of<Kind extends Field["kind"]> = { readonly field: Extract<Field, { kind: Kind }>; readonly path: Path };

const useValue = (path: Path): Node | undefined => get(useForm().document, path);

const textOf = (value: Node | undefined): string => (typeof value === "string" ? value : "");

const numberFrom = (written: string): number | undefined =>
  written.trim() === "" || !Number.isFinite(Number(written)) ? undefined : Number(written);

/** An id names its item elsewhere: once published it stays. */
const useIsPublished = (path: Path, fixed: boolean | undefined): boolean => {
  const { base } = useForm();
  const value = useValue(path);
  const key = path.at(-1);
  const list = path.slice(0, -2);
  const { document } = useForm();
  if (fixed !== true || typeof key !== "string" || value === undefined || value === "") return false;
  const count = (root: Node) => listOf(get(root, list)).filter((item) => treeOf(item)[key] === value).length;
  return count(base) === 1 && count(document) === 1;
};

export const TextField = ({ field, path }: Of<"text">): JSX.Element => {
  const put = usePut(path);
  const value = textOf(useValue(path));
  const published = useIsPublished(path, field.fixed);
  return (
    <Frame field={field} path={path}>
      {(wiring) => (
        <input type="text" autocomplete="off" value={value} readOnly={published} {...wiring} onInput={(event) => put(event.currentTarget.value)} />
      )}
    </Frame>
  );
};

export const NumberField = ({ field, path }: Of<"number">): JSX.Element => {
  const { t } = useForm();
  const put = usePut(path);
  const value = useValue(path);
  return (
    <Frame field={field} path={path}>
      {(wiring) => (
        <input
          type="number"
          class="short"
          min={field.min}
          max={field.max}
          value={typeof value === "number" ? value : ""}
          placeholder={t(field.none ?? "none.default")}
          {...wiring}
          onInput={(event) => put(numberFrom(event.currentTarget.value))}
        />
      )}
    </Frame>
  );
};

export const PercentField = ({ field, path }: Of<"percent">): JSX.Element => {
  const put = usePut(path);
  const value = useValue(path);
  const write = (written: string): void => {
    const percent = numberFrom(written);
    put(percent === undefined ? undefined : percent / 100);
  };
  return (
    <Frame field={field} path={path}>
      {(wiring) => (
        <span class="beside">
          <input
            type="number"
            class="short"
            min={0}
            value={typeof value === "number" ? Math.round(value * 100) : ""}
            {...wiring}
            onInput={(event) => write(event.currentTarget.value)}
          />
          %
        </span>
      )}
    </Frame>
  );
};

const Duration = ({ value, none, label, wiring, put }: DurationProps): JSX.Element => {
  const { t } = useForm();
  const [unit, setUnit] = useState<Unit>(value === undefined ? "minutes" : unitOf(value));
  const [amount, setAmount] = useState(value === undefined ? "" : String(amountIn(value, unit)));
  useEffect(() => {
    // Another item, or a draft that was thrown away: what is shown follows; what is being typed is left alone.
    if ((secondsFrom(amount, unit) ?? undefined) === value) return;
    const fitting = value === undefined ? unit : unitOf(value);
    setUnit(fitting);
    setAmount(value === undefined ? "" : String(amountIn(value, fitting)));
  }, [value]);
  const write = (nextAmount: string, nextUnit: Unit): void => {
    setAmount(nextAmount);
    setUnit(nextUnit);
    put(secondsFrom(nextAmount, nextUnit) ?? undefined);
  };
  return (
    <span class="beside">
      <input
        type="number"
        class="short"
        min={0}
        step="any"
        value={amount}
        placeholder={none}
        {...wiring}
        onInput={(event) => write(event.currentTarget.value, unit)}
      />
      <select aria-label={t("unit.label", { label })} value={unit} onChange={(event) => write(amount, event.currentTarget.value as Unit)}>
        {units.map((each) => (
          <option key={each} value={each}>
            {t(`unit.${each}`)}
          </option>
        ))}
      </select>
    </span>
  );
};

interface DurationProps {
  readonly value: number | undefined;
  readonly none: string;
  readonly label: string;
  readonly wiring: Wiring;
  readonly put: (seconds: number | undefined) => void;
}

export const SecondsField = ({ field, path }: Of<"seconds">): JSX.Element => {
  const { t } = useForm();
  const put = usePut(path);
  const value = useValue(path);
  return (
    <Frame field={field} path={path}>
      {(wiring) => (
        <Duration
          value={typeof value === "number" ? value : undefined}
          none={t(field.none ?? "none.default")}
          label={t(field.label)}
          wiring={wiring}
          put={put}
        />
      )}
    </Frame>
  );
};

export const FlagField = ({ field, path }: Of<"flag">): JSX.Element => {
  const put = usePut(path);
  const value = useValue(path) === true;
  return (
    <Frame field={field} path={path} flag>
      {(wiring) => <input type="checkbox" checked={value} {...wiring} onChange={(event) => put(event.currentTarget.checked)} />}
    </Frame>
  );
};

export const ChoiceField = ({ field, path }: Of<"choice">): JSX.Element => {
  const { t } = useForm();
  const put = usePut(path);
  const value = textOf(useValue(path)) || (field.initial ?? "");
  return (
    <Frame field={field} path={path}>
      {(wiring) => (
        <select value={value} {...wiring} onChange={(event) => put(event.currentTarget.value)}>
          {Object.entries(field.values).map(([each, label]) => (
            <option key={each} value={each}>
              {t(label)}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
};

export const DateField = ({ field, path }: Of<"date">): JSX.Element => {
  const put = usePut(path);
  const value = textOf(useValue(path));
  return (
    <Frame field={field} path={path}>
      {(wiring) => <input type="date" value={value} {...wiring} onInput={(event) => put(event.currentTarget.value)} />}
    </Frame>
  );
};

/** A time of day. */
export const ClockField = ({ field, path }: Of<"clock">): JSX.Element => {
  const put = usePut(path);
  const value = textOf(useValue(path));
  return (
    <Frame field={field} path={path}>
      {(wiring) => <input type="time" class="short" value={value} {...wiring} onInput={(event) => put(event.currentTarget.value)} />}
    </Frame>
  );
};
