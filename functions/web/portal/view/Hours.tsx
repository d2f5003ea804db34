import type { ComponentChildren, JSX } from "preact";
import type { Queue } from "../../shared/api/wire.ts";
import { isAlwaysOpen, isElsewhere, weekOf } from "../hours/week.ts";
import type { Text } from "./facts.ts";

/** The ordinary week; today stands out in words and weight. Nothing where the queue does not tell. */
export const Hours = ({ queue, now, t }: { readonly queue: Queue; readonly now: Date; readonly t: Text }): JSX.Element | null => {
  if (queue.hours === undefined || queue.hours?.length === 0) return null;
  const zone = queue.zone ?? null;
  const week = weekOf(queue.hours ?? [], zone, now, t.locale);
  if (queue.hours === null || isAlwaysOpen(week)) return <p class="hours-always">{t("hours.always")}</p>;
  const today = week.find((row) => row.today);
  return (
    <details class="hours" data-testid={`hours-${queue.queue}`}>
      <summary>
        {t("hours.title")}
        <span class="hours-now">
          {t("hours.today")}: {spans(today?.open ?? [], t)}
        </span>
      </summary>
      <table>
        <tbody>
          {week.map(({ day, name, today: isToday, open }) => (
            <tr key={day} aria-current={isToday ? "date" : undefined} data-day={day}>
              <th scope="row">
                {name}
                {isToday && <span class="today">{t("hours.today")}</span>}
              </th>
              <td>{spans(open, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isElsewhere(zone, now) && <p class="hours-zone">{t("hours.zone", { zone: zone ?? "" })}</p>}
    </details>
  );
};

const spans = (open: readonly { readonly from: string; readonly to: string }[], t: Text): ComponentChildren =>
  open.length === 0
    ? t("hours.closed")
    : open.map(({ from, to }, place) => [place > 0 && ", ", <span key={from} class="span">{`${from}–${to}`}</span>]);
