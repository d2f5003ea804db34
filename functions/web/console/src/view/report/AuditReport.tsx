import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AuditQuestion } from "../../../../shared/api/supervisor-api.ts";
import { auditPage } from "../../report/reports.ts";
import { type DayRange, daysOf, momentsOf, rangeOf } from "../../report/range.ts";
import { useBench, useDesk } from "../bench.ts";
import { AuditDownload } from "./AuditDownload.tsx";
import { AuditTable } from "./AuditTable.tsx";
import { RangeFields } from "./RangeFields.tsx";
import { ReportState } from "./State.tsx";
import { usePages } from "./use-pages.ts";

const daysMax = 92;

/** What supervisors and administrators did over the heads of others, or what staff looked at; newest first. */
export const AuditReport = (): JSX.Element => {
  const { reports, words: t } = useBench();
  const names = useDesk((state) => state.operatorNames);
  const [range, setRange] = useState<DayRange>(() => rangeOf("today", new Date()));
  const [kind, setKind] = useState<AuditQuestion["kind"]>("acts");
  const [by, setBy] = useState("");
  const [target, setTarget] = useState("");
  const moments = momentsOf(range);
  const tooLong = moments !== null && daysOf(range) > daysMax;
  const question: AuditQuestion | null =
    moments === null || tooLong ? null : { ...moments, kind, by: by === "" ? null : by, target: target === "" ? null : target };
  const pages = usePages(question === null ? null : JSON.stringify(question), auditPage, (after) =>
    question === null ? Promise.resolve([]) : reports.audit(question, after),
  );
  return (
    <section aria-label={t("report.audit")}>
      <div class="filters">
        <RangeFields range={range} choose={setRange} />
      </div>
      <div class="filters">
        <select aria-label={t("report.audit.kind")} value={kind} data-testid="audit-kind" onChange={(event) => setKind(event.currentTarget.value === "reads" ? "reads" : "acts")}>
          <option value="acts">{t("report.audit.acts")}</option>
          <option value="reads">{t("report.audit.reads")}</option>
        </select>
        <select aria-label={t("report.line.who")} value={by} data-testid="audit-by" onChange={(event) => setBy(event.currentTarget.value)}>
          <option value="">{t("report.audit.anybody")}</option>
          {Object.entries(names).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <input
          type="search"
          class="report-target"
          aria-label={t("report.audit.target")}
          placeholder={t("report.audit.target")}
          value={target}
          data-testid="audit-target"
          onChange={(event) => setTarget(event.currentTarget.value.trim())}
        />
        {question !== null && pages.rows.length > 0 && <AuditDownload question={question} range={range} />}
      </div>
      {question === null ? (
        <p class="form-error" role="alert">
          {tooLong ? t("report.longRange", { days: daysMax }) : t("report.wrongRange")}
        </p>
      ) : (
        <>
          {pages.rows.length > 0 && <AuditTable lines={pages.rows} withDay={range.from !== range.to} />}
          {pages.rows.length === 0 && pages.last.kind === "here" && <p class="muted board-none">{t("report.none")}</p>}
          <ReportState of={pages.last} retry={pages.retry} />
          {pages.more !== null && (
            <p class="report-tools">
              <button type="button" class="button" data-testid="audit-more" onClick={pages.more}>
                {t("report.more")}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
};
