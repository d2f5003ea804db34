import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Column, columns, totalOf } from "../../report/numbers.ts";
import { type DayRange, momentsOf, rangeOf } from "../../report/range.ts";
import { saveCsv } from "../../report/save-csv.ts";
import type { QueueNumbers, QueueReport as Report } from "../../wire/report.ts";
import { longSpan } from "../../words/phrases.ts";
import { useBench, useQueueName, useWords } from "../bench.ts";
import { RangeFields } from "./RangeFields.tsx";
import { ReportState } from "./State.tsx";
import { useLoaded } from "./use-loaded.ts";

const shown = (row: QueueNumbers, column: Column): string => {
  const value = row[column];
  if (value === null) return "–";
  if (column === "slaShare") return `${Math.round(value * 100)} %`;
  return column.endsWith("Seconds") ? longSpan(value * 1_000) : String(value);
};

const Row = ({ row, title }: { readonly row: QueueNumbers; readonly title?: string }): JSX.Element => {
  const t = useWords();
  const name = useQueueName(row.queue);
  return (
    <tr class={title === undefined ? "" : "report-total"} data-testid={`report-row-${row.queue || "total"}`} data-offered={row.offered}>
      <th scope="row">{title ?? name}</th>
      {columns.map((column) => (
        <td key={column} data-label={t(`number.${column}`)}>
          {shown(row, column)}
        </td>
      ))}
    </tr>
  );
};

export const QueueReport = (): JSX.Element => {
  const { reports, words: t } = useBench();
  const [range, setRange] = useState<DayRange>(() => rangeOf("today", new Date()));
  const moments = momentsOf(range);
  const [loaded, retry] = useLoaded(moments === null ? null : `${moments.from} ${moments.to}`, () =>
    reports.queues(moments?.from ?? "", moments?.to ?? ""),
  );
  return (
    <section aria-label={t("report.queues")}>
      <div class="filters">
        <RangeFields range={range} choose={setRange} />
      </div>
      {moments === null ? (
        <p class="form-error" role="alert">
          {t("report.wrongRange")}
        </p>
      ) : loaded.kind === "here" ? (
        <Numbers report={loaded.value} range={range} />
      ) : (
        <ReportState of={loaded} retry={retry} />
      )}
    </section>
  );
};

const Numbers = ({ report, range }: { readonly report: Report; readonly range: DayRange }): JSX.Element => {
  const t = useWords();
  if (report.queues.length === 0) return <p class="muted board-none">{t("report.none")}</p>;
  const save = (): void => {
    const rows = report.queues.map((row) => [row.queue, ...columns.map((column) => row[column])]);
    saveCsv(`queues-${range.from}-${range.to}.csv`, [["queue", ...columns], ...rows]);
  };
  return (
    <>
      <div class="report-scroll" tabIndex={0} role="group" aria-label={t("report.queues")}>
        <table class="board-table report-table" data-testid="report-table">
          <thead>
            <tr>
              <th scope="col">{t("column.queue")}</th>
              {columns.map((column) => (
                <th key={column} scope="col" title={report.definitions[column]?.[t.locale] ?? undefined}>
                  {t(`number.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.queues.map((row) => (
              <Row key={row.queue} row={row} />
            ))}
            {report.queues.length > 1 && <Row row={totalOf(report.queues)} title={t("report.total")} />}
          </tbody>
        </table>
      </div>
      <p class="report-tools">
        <button type="button" class="button" data-testid="report-download" onClick={save}>
          {t("report.download")}
        </button>
      </p>
      <details class="report-definitions">
        <summary>{t("report.definitions")}</summary>
        <dl>
          {columns.map((column) => {
            const words = report.definitions[column];
            return words === undefined ? null : (
              <div key={column}>
                <dt>{t(`number.${column}`)}</dt>
                <dd>{words[t.locale] ?? words.en}</dd>
              </div>
            );
          })}
        </dl>
      </details>
    </>
  );
};
