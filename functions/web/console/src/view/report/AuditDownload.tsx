import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AuditQuestion } from "../../../../shared/api/supervisor-api.ts";
import type { DayRange } from "../../report/range.ts";
import { auditLinesMax } from "../../report/reports.ts";
import { saveCsv } from "../../report/save-csv.ts";
import { useBench } from "../bench.ts";

const heads = ["at", "by", "action", "target", "detail"] as const;

interface AuditDownloadGiven {
  readonly question: AuditQuestion;
  /** For the name of the file. */
  readonly range: DayRange;
}

/** All that the question finds, not only what is shown. */
export const AuditDownload = ({ question, range }: AuditDownloadGiven): JSX.Element => {
  const { reports, words: t } = useBench();
  const [state, setState] = useState<"ready" | "reading" | "failed" | "cut">("ready");
  const save = async (): Promise<void> => {
    setState("reading");
    try {
      const lines = await reports.wholeAudit(question);
      saveCsv(`audit-${question.kind}-${range.from}-${range.to}.csv`, [heads, ...lines.map((line) => heads.map((head) => line[head]))]);
      setState(lines.length >= auditLinesMax ? "cut" : "ready");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <button type="button" class="button" data-testid="audit-download" disabled={state === "reading"} onClick={() => void save()}>
        {state === "reading" ? t("report.loading") : t("report.download")}
      </button>
      {(state === "failed" || state === "cut") && (
        <span class="form-error report-hint" role="alert">
          {state === "failed" ? t("report.failed") : t("report.audit.cut", { lines: auditLinesMax })}
        </span>
      )}
    </>
  );
};
