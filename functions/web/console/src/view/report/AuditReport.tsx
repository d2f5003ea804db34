import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { secondsTime } from "../../../../shared/i18n/times.ts";
import { saveCsv } from "../../report/save-csv.ts";
import { has } from "../../words/words.ts";
import { useBench, useDesk } from "../bench.ts";
import { ReportState } from "./State.tsx";
import { useLoaded } from "./use-loaded.ts";

const heads = ["at", "by", "action", "target", "detail"] as const;

/** What supervisors and administrators did over the heads of others, or what staff looked at; newest first. */
export const AuditReport = (): JSX.Element => {
  const { reports, desk, words: t } = useBench();
  const names = useDesk((state) => state.operatorNames);
  const [day, setDay] = useState(() => new Date(desk.serverNowMs()).toISOString().slice(0, 10));
  const [kind, setKind] = useState<"acts" | "reads">("acts");
  const [by, setBy] = useState("");
  const [loaded, retry] = useLoaded(day === "" ? null : `${day} ${kind} ${by}`, () => reports.audit(day, kind, by === "" ? null : by));
  const actionWords = (action: string): string => {
    const key = `audit.${action}`;
    return has(key) ? t(key) : action;
  };
  return (
    <section aria-label={t("report.audit")}>
      <div class="filters">
        <input type="date" aria-label={t("report.day")} value={day} data-testid="report-day" onInput={(event) => setDay(event.currentTarget.value)} />
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
        <span class="muted report-hint">{t("report.utc")}</span>
        {loaded.kind === "here" && loaded.value.length > 0 && (
          <button type="button" class="button" data-testid="audit-download" onClick={() => saveCsv(`audit-${kind}-${day}.csv`, [heads, ...loaded.value.map((line) => heads.map((head) => line[head]))])}>
            {t("report.download")}
          </button>
        )}
      </div>
      {loaded.kind !== "here" ? (
        <ReportState of={loaded} retry={retry} />
      ) : loaded.value.length === 0 ? (
        <p class="muted board-none">{t("report.none")}</p>
      ) : (
        <table class="board-table report-lines" data-testid="audit">
          <thead>
            <tr>
              {(["at", "who", "what", "target", "detail"] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`report.line.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {loaded.value.map(({ at, by, action, target, detail }, place) => (
              <tr key={place} data-action={action}>
                <th scope="row">{secondsTime(new Date(at), t.locale)}</th>
                <td data-label={t("report.line.who")}>{names[by] ?? by}</td>
                <td data-label={t("report.line.what")}>{actionWords(action)}</td>
                <td data-label={t("report.line.target")}>{names[target] ?? target}</td>
                <td data-label={t("report.line.detail")}>{detail ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
