import type { JSX } from "preact";
import { Icon } from "../../../staff/view/icons.tsx";
import { get, listOf, type Node, type Path, pathText, treeOf } from "../../document/tree.ts";
import type { Field } from "../../forms/fields.ts";
import { type Day, days, hoursOf, weekdaysLike, withHours } from "../../forms/week.ts";
import { problemsIn } from "../../document/problems.ts";
import { useForm, usePut } from "../form-context.ts";
import { Frame, Problems } from "./Frame.tsx";

type Of<Kind extends Field["kind"]> = { readonly field: Extract<Field, { kind: Kind }>; readonly path: Path };

interface IntervalsProps {
  readonly open: readonly Node[];
  readonly path: string;
  readonly label: string;
  readonly put: (open: readonly Node[]) => void;
}

/** Any number of intervals of one day, as text because 24:00 is allowed. */
const Intervals = ({ open, path, label, put }: IntervalsProps): JSX.Element => {
  const { t } = useForm();
  const write = (place: number, key: "from" | "to", value: string): void =>
    put(open.map((item, at) => (at === place ? { ...treeOf(item), [key]: value } : item)));
  return (
    <span class="intervals">
      {open.length === 0 && <span class="field-hint">{t("day.closed")}</span>}
      {open.map((item, place) => (
        <span key={place} class="interval">
          {(["from", "to"] as const).map((key) => (
            <input
              key={key}
              type="text"
              class="clock"
              inputMode="numeric"
              maxLength={5}
              placeholder={key === "from" ? "09:00" : "17:00"}
              value={String(treeOf(item)[key] ?? "")}
              aria-label={`${label} ${place + 1}: ${t(`hours.${key}`)}`}
              data-testid={`${path}[${place}].${key}`}
              onInput={(event) => write(place, key, event.currentTarget.value)}
            />
          ))}
          <button
            type="button"
            class="icon-button"
            aria-label={t("item.removeThis", { name: `${label} ${place + 1}` })}
            onClick={() => put(open.filter((_, at) => at !== place))}
          >
            <Icon name="trash" class="small" />
          </button>
        </span>
      ))}
      <button type="button" class="link-button" data-testid={`${path}:add`} onClick={() => put([...open, { from: "09:00", to: "17:00" }])}>
        {t("add.hours")}
      </button>
    </span>
  );
};

export const HoursField = ({ field, path }: Of<"hours">): JSX.Element => {
  const { document, t } = useForm();
  const put = usePut(path);
  return (
    <Frame field={field} path={path} group deep>
      {(wiring) => <Intervals open={listOf(get(document, path))} path={wiring["data-testid"]} label={t(field.label)} put={(open) => put(open)} />}
    </Frame>
  );
};

/** Seven rows, whatever the document lists; a day without hours is closed. */
export const WeekField = ({ field, path }: Of<"week">): JSX.Element => {
  const { document, problems, t } = useForm();
  const put = usePut(path);
  const week = listOf(get(document, path));
  const row = (day: Day): JSX.Element => {
    const { open, place } = hoursOf(week, day);
    const at = place < 0 ? `${pathText(path)}:${day}` : `${pathText([...path, place])}.open`;
    return (
      <tr key={day}>
        <th scope="row">{t(`day.${day}`)}</th>
        <td>
          <Intervals open={open} path={at} label={t(`day.${day}`)} put={(next) => put(withHours(week, day, next))} />
          {place >= 0 && <Problems problems={problemsIn(problems, [...path, place])} />}
        </td>
        <td>
          {day === "monday" && (
            <button type="button" class="link-button" data-testid="copy-weekdays" onClick={() => put(weekdaysLike(week, day))}>
              {t("hours.copy")}
            </button>
          )}
        </td>
      </tr>
    );
  };
  return (
    <Frame field={field} path={path} group>
      {() => (
        <table class="week">
          <tbody>{days.map(row)}</tbody>
        </table>
      )}
    </Frame>
  );
};
