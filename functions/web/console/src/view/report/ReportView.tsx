import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../bench.ts";
import { AdherenceReport } from "./AdherenceReport.tsx";
import { AuditReport } from "./AuditReport.tsx";
import { QueueReport } from "./QueueReport.tsx";

const kinds = ["queues", "adherence", "audit"] as const;

/** What has been: numbers of queues, presence of operators, interventions of supervisors. */
export const ReportView = (): JSX.Element => {
  const t = useWords();
  const [kind, setKind] = useState<(typeof kinds)[number]>("queues");
  return (
    <main class="board" id="report" tabIndex={-1} data-testid="report" data-kind={kind}>
      <header class="board-head">
        <h2>{t("report.title")}</h2>
      </header>
      <div class="filters report-kinds">
        <div class="tabs" role="group" aria-label={t("report.kind")}>
          {kinds.map((each) => (
            <button key={each} type="button" class="tab" aria-pressed={kind === each} data-testid={`report-${each}`} onClick={() => setKind(each)}>
              {t(`report.${each}`)}
            </button>
          ))}
        </div>
      </div>
      {kind === "queues" && <QueueReport />}
      {kind === "adherence" && <AdherenceReport />}
      {kind === "audit" && <AuditReport />}
    </main>
  );
};
