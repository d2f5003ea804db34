import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { secondsTime } from "../../../../shared/i18n/times.ts";
import { momentsOf, rangeOf } from "../../report/range.ts";
import { sharesOf, type Stretch, stretchesOf } from "../../report/stretches.ts";
import { reasonName } from "../../presence/reasons.ts";
import type { AdherenceLine } from "../../wire/report.ts";
import { longSpan, whyWords } from "../../words/phrases.ts";
import { has } from "../../words/words.ts";
import { useBench, useDesk, useWords } from "../bench.ts";
import { ReportState } from "./State.tsx";
import { useLoaded } from "./use-loaded.ts";

/** One operator's day, to the second. */
export const AdherenceReport = (): JSX.Element => {
  const { reports, desk, words: t } = useBench();
  const names = useDesk((state) => state.operatorNames);
  const [operator, setOperator] = useState("");
  const [day, setDay] = useState(() => rangeOf("today", new Date()).from);
  const chosen = operator || (Object.keys(names)[0] ?? "");
  const moments = momentsOf({ from: day, to: day });
  const [loaded, retry] = useLoaded(chosen === "" || moments === null ? null : `${chosen} ${day}`, () =>
    reports.adherence(chosen, moments?.from ?? "", moments?.to ?? ""),
  );
  const endMs = Math.min(desk.serverNowMs(), Date.parse(moments?.to ?? ""));
  return (
    <section aria-label={t("report.adherence")}>
      <div class="filters">
        <select
          aria-label={t("report.operator")}
          value={chosen}
          data-testid="report-operator"
          onChange={(event) => setOperator(event.currentTarget.value)}
        >
          {Object.entries(names).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <input type="date" aria-label={t("report.day")} value={day} data-testid="report-day" onInput={(event) => setDay(event.currentTarget.value)} />
      </div>
      {loaded.kind === "here" ? <Lines stretches={stretchesOf(loaded.value, endMs)} /> : <ReportState of={loaded} retry={retry} />}
    </section>
  );
};

const Lines = ({ stretches }: { readonly stretches: readonly Stretch[] }): JSX.Element => {
  const t = useWords();
  const reasons = useDesk((state) => state.reasons);
  const names = useDesk((state) => state.operatorNames);
  if (stretches.length === 0) return <p class="muted board-none">{t("report.none")}</p>;
  const by = (id: string | null): string => {
    const key = `report.by.${id ?? ""}`;
    return has(key) ? t(key) : (names[id ?? ""] ?? id ?? "");
  };
  const what = ({ status, reason }: AdherenceLine): string => reasonName(status, reason, reasons, t);
  return (
    <>
      <p class="why-chips" aria-label={t("report.shares")} role="group" data-testid="adherence-shares">
        {sharesOf(stretches).map(({ key, line, lengthMs }) => (
          <span key={key} class="chip chip-plain">
            {what(line)} {longSpan(lengthMs)}
          </span>
        ))}
      </p>
      <table class="board-table report-lines" data-testid="adherence">
        <thead>
          <tr>
            {(["at", "was", "for", "work", "what", "by"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`report.line.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stretches.map(({ line, lengthMs }, place) => (
            <tr key={place} data-kind={line.kind}>
              <th scope="row">{secondsTime(new Date(line.at), t.locale)}</th>
              <td data-label={t("report.line.was")}>{what(line)}</td>
              <td data-label={t("report.line.for")}>{longSpan(lengthMs)}</td>
              <td data-label={t("report.line.work")}>{line.routable ? t("report.routable") : line.why === null ? "–" : whyWords(line.why, t)}</td>
              <td data-label={t("report.line.what")}>
                {has(`presenceFact.${line.kind}`) ? t(`presenceFact.${line.kind}` as "presenceFact.declared") : line.kind}
              </td>
              <td data-label={t("report.line.by")}>{by(line.by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
