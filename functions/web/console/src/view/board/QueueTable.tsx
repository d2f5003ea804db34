import type { JSX } from "preact";
import type { BoardQueue } from "../../wire/board.ts";
import { calledIn, span } from "../../words/phrases.ts";
import { useDispatch, useWords } from "../bench.ts";

const seconds = (value: number | null, t: ReturnType<typeof useWords>): string => (value === null ? "–" : span(value * 1_000, t));

const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(share * 100)} %`);

/** Below this share of contacts in target the figure stands out. */
const slaGoalShare = 0.8;

const Row = ({ queue }: { readonly queue: BoardQueue }): JSX.Element => {
  const t = useWords();
  const dispatch = useDispatch();
  const { operators } = queue;
  const name = calledIn(queue, t);
  const late = queue.slaShare !== null && queue.slaShare < slaGoalShare;
  const cell = (label: string, value: string | number, tone = ""): JSX.Element => (
    <td data-label={label} class={tone}>
      {value}
    </td>
  );
  return (
    <tr data-testid={`board-queue-${queue.queue}`} data-state={queue.state} data-waiting={queue.waiting}>
      <th scope="row">
        <span class="queue-title">
          <span class={`dot dot-queue-${queue.state}`} />
          {name} <span class="muted">{t(`queue.${queue.state}`)}</span>
        </span>
      </th>
      {cell(t("column.waiting"), queue.waiting, queue.waiting > 0 ? "figure-strong" : "")}
      {cell(t("column.longest"), queue.waiting === 0 ? "–" : seconds(queue.longestWaitSeconds, t))}
      {cell(t("column.wait"), seconds(queue.estimatedWaitSeconds, t), "column-more")}
      {cell(t("column.people"), `${operators.available} / ${operators.busy} / ${operators.away}`)}
      {cell(t("column.sla"), percent(queue.slaShare), late ? "figure-late" : "")}
      {cell(t("column.offered"), queue.offered ?? "–", "column-more")}
      {cell(t("column.answered"), queue.answered ?? "–")}
      <td data-label={t("column.abandoned")}>
        <span>
          {queue.abandoned ?? "–"}
          {queue.shortAbandoned !== null && queue.shortAbandoned > 0 && (
            <span class="muted"> ({t("column.short", { count: queue.shortAbandoned })})</span>
          )}
        </span>
      </td>
      {cell(t("column.overflowed"), queue.overflowed ?? "–", "column-more")}
      <td class="cell-actions">
        <button
          type="button"
          class="button button-small"
          disabled={queue.waiting === 0}
          aria-label={`${name}: ${t("act.move")}`}
          data-testid={`move-${queue.queue}`}
          onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "move", queue: queue.queue, conversationIds: [] } })}
        >
          {t("act.move")}
        </button>
      </td>
    </tr>
  );
};

/** What is left out first where there is little room. */
const more: ReadonlySet<string> = new Set(["wait", "offered", "overflowed"]);

export const QueueTable = ({ queues }: { readonly queues: readonly BoardQueue[] }): JSX.Element => {
  const t = useWords();
  const heads = ["waiting", "longest", "wait", "people", "sla", "offered", "answered", "abandoned", "overflowed"] as const;
  if (queues.length === 0) return <p class="muted board-none">{t("board.noQueues")}</p>;
  return (
    <table class="board-table board-queues" data-testid="board-queues">
      <caption class="visually-hidden">{t("board.queues")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("column.queue")}</th>
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              class={more.has(head) ? "column-more" : ""}
              title={["sla", "offered", "answered", "abandoned", "overflowed"].includes(head) ? t("board.today") : undefined}
            >
              {t(`column.${head}`)}
            </th>
          ))}
          <th scope="col">
            <span class="visually-hidden">{t("column.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {queues.map((queue) => (
          <Row key={queue.queue} queue={queue} />
        ))}
      </tbody>
    </table>
  );
};
