import type { JSX } from "preact";
import { type DayRange, presets, rangeOf } from "../../report/range.ts";
import { useWords } from "../bench.ts";

interface RangeFieldsGiven {
  readonly range: DayRange;
  readonly choose: (range: DayRange) => void;
}

/** Which days: the usual ones by a button, all others by their first and last. */
export const RangeFields = ({ range, choose }: RangeFieldsGiven): JSX.Element => {
  const t = useWords();
  const day = (key: keyof DayRange): JSX.Element => (
    <label class="report-day">
      {t(`report.${key}`)}
      <input type="date" value={range[key]} data-testid={`report-${key}`} onInput={(event) => choose({ ...range, [key]: event.currentTarget.value })} />
    </label>
  );
  return (
    <>
      <div class="tabs" role="group" aria-label={t("report.range")}>
        {presets.map((preset) => {
          const of = rangeOf(preset, new Date());
          return (
            <button
              key={preset}
              type="button"
              class="tab"
              aria-pressed={of.from === range.from && of.to === range.to}
              data-testid={`report-${preset}`}
              onClick={() => choose(of)}
            >
              {t(`report.${preset}`)}
            </button>
          );
        })}
      </div>
      {day("from")}
      {day("to")}
    </>
  );
};
