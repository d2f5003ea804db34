import type { JSX } from "preact";
import { dayTime, secondsTime } from "../../../../shared/i18n/times.ts";
import type { AuditLine } from "../../wire/report.ts";
import { has } from "../../words/words.ts";
import { useDesk, useWords } from "../bench.ts";

interface AuditTableGiven {
  readonly lines: readonly AuditLine[];
  /** They are of more than one day. */
  readonly withDay: boolean;
}

export const AuditTable = ({ lines, withDay }: AuditTableGiven): JSX.Element => {
  const t = useWords();
  const names = useDesk((state) => state.operatorNames);
  const actionWords = (action: string): string => {
    const key = `audit.${action}`;
    return has(key) ? t(key) : action;
  };
  return (
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
        {lines.map(({ id, at, by, action, target, detail }) => (
          <tr key={id} data-action={action}>
            <th scope="row">{(withDay ? dayTime : secondsTime)(new Date(at), t.locale)}</th>
            <td data-label={t("report.line.who")}>{names[by] ?? by}</td>
            <td data-label={t("report.line.what")}>{actionWords(action)}</td>
            <td data-label={t("report.line.target")}>{names[target] ?? target}</td>
            <td data-label={t("report.line.detail")}>{detail ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
