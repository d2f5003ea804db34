import type { JSX } from "preact";
import { channelIcon, Icon } from "../../../../staff/view/icons.tsx";
import { Menu } from "../../../../staff/view/Menu.tsx";
import { isWaiting, riskTone, waitedMs } from "../../board/order.ts";
import type { Dialog } from "../../desk/state.ts";
import type { BoardConversation } from "../../wire/board.ts";
import { channelName, clockSpan, nameOf, slaName, span, stateName } from "../../words/phrases.ts";
import { useBench, useDesk, useDispatch, useQueueName } from "../bench.ts";

export interface RowProps {
  readonly row: BoardConversation;
  readonly operatorName: string | null;
  readonly boardMs: number;
  readonly nowMs: number;
  readonly chosen: boolean;
  readonly choose: (chosen: boolean) => void;
}

export const RiskChip = ({ row, nowMs }: Pick<RowProps, "row" | "nowMs">): JSX.Element | null => {
  const { words: t } = useBench();
  const tone = riskTone(row.risk, nowMs);
  if (row.risk === null || tone === "none") return null;
  const leftMs = Date.parse(row.risk.due) - nowMs;
  const time = Math.abs(leftMs) < 600_000 ? clockSpan(Math.abs(leftMs)) : span(Math.abs(leftMs), t);
  return (
    <span class={`chip sla-${tone}`} data-testid="risk" data-tone={tone}>
      <Icon name={tone === "breached" ? "warning" : "clock"} class="tiny" />
      {slaName(row.risk.clock, t)}: {tone === "breached" && leftMs <= 0 ? t("sla.late", { time }) : t("sla.left", { time })}
    </span>
  );
};

const Actions = ({ row, name }: { readonly row: BoardConversation; readonly name: string }): JSX.Element => {
  const { words: t, supervision, desk } = useBench();
  const dispatch = useDispatch();
  const id = row.conversationId;
  const ask = (kind: "assign" | "forceClose" | "priority" | "why"): void =>
    dispatch({ type: "dialogShown", dialog: { kind, conversationId: id } satisfies Dialog });
  const item = (label: string, testId: string, act: () => void): JSX.Element => (
    <button type="button" class="menu-item" data-testid={testId} onClick={act}>
      {label}
    </button>
  );
  return (
    <Menu testId="row-menu" title={t("act.menu", { name })} class="icon-button" label={<Icon name="more" />}>
      {(close) => (
        <>
          {item(t("act.why"), "row-why", () => (close(), ask("why")))}
          {!isWaiting(row) && item(t("act.monitor"), "row-monitor", () => (close(), desk.select(id), void supervision.monitor(id)))}
          {item(t("act.assign"), "row-assign", () => (close(), ask("assign")))}
          {item(t("act.priority"), "row-priority", () => (close(), ask("priority")))}
          <hr />
          {item(t("act.forceClose"), "row-close", () => (close(), ask("forceClose")))}
        </>
      )}
    </Menu>
  );
};

export const ConversationRow = ({ row, operatorName, boardMs, nowMs, chosen, choose }: RowProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const id = row.conversationId;
  const selected = useDesk((state) => state.selected === id);
  const queue = useQueueName(row.queue);
  const name = nameOf(row.customer, t);
  return (
    <tr
      data-testid="board-conversation"
      data-conversation-id={id}
      data-state={row.state}
      data-risk={riskTone(row.risk, nowMs)}
      aria-selected={selected}
    >
      <td class="cell-choose">
        {isWaiting(row) && (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t("act.choose", { name })}
            data-testid="choose"
            onChange={(event) => choose(event.currentTarget.checked)}
          />
        )}
      </td>
      <th scope="row">
        <button type="button" class="row-open" title={t("act.open", { name })} data-testid="row-open" onClick={() => desk.select(id)}>
          <Icon name={channelIcon(row.channel)} class="small" />
          <span class="visually-hidden">{channelName(row.channel, t)} </span>
          {name}
        </button>
      </th>
      <td data-label={t("column.risk")}>{row.risk === null ? <span class="muted">–</span> : <RiskChip row={row} nowMs={nowMs} />}</td>
      <td data-label={t("column.waited")}>{span(waitedMs(row, boardMs, nowMs), t)}</td>
      <td data-label={t("column.state")}>{stateName(row.state, t)}</td>
      <td data-label={t("column.queue")}>{queue}</td>
      <td data-label={t("column.operator")}>{operatorName ?? <span class="muted">–</span>}</td>
      <td data-label={t("column.priority")}>{row.priority ?? "–"}</td>
      <td class="cell-actions">
        <Actions row={row} name={name} />
      </td>
    </tr>
  );
};

export interface ConversationTableProps {
  readonly rows: readonly BoardConversation[];
  readonly operatorNames: ReadonlyMap<string, string>;
  readonly boardMs: number;
  readonly nowMs: number;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], chosen: boolean) => void;
}

export const ConversationTable = (props: ConversationTableProps): JSX.Element => {
  const { words: t } = useBench();
  const waiting = props.rows.filter(isWaiting).map(({ conversationId }) => conversationId);
  const all = waiting.length > 0 && waiting.every((id) => props.chosen.has(id));
  return (
    <table class="board-table board-conversations" data-testid="board-conversations">
      <caption class="visually-hidden">{t("board.conversations")}</caption>
      <thead>
        <tr>
          <th scope="col" class="cell-choose">
            <input
              type="checkbox"
              checked={all}
              disabled={waiting.length === 0}
              aria-label={t("act.chooseAll")}
              title={t("act.chooseAll")}
              data-testid="choose-all"
              onChange={() => props.choose(waiting, !all)}
            />
          </th>
          {(["customer", "risk", "waited", "state", "queue", "operator", "priority"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span class="visually-hidden">{t("column.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <ConversationRow
            key={row.conversationId}
            row={row}
            operatorName={row.operator === null ? null : (props.operatorNames.get(row.operator) ?? row.operator)}
            boardMs={props.boardMs}
            nowMs={props.nowMs}
            chosen={props.chosen.has(row.conversationId)}
            choose={(chosen) => props.choose([row.conversationId], chosen)}
          />
        ))}
      </tbody>
    </table>
  );
};
