import type { JSX } from "preact";
import { Avatar } from "../../../../staff/view/Avatar.tsx";
import { channelIcon, Icon } from "../../../../staff/view/icons.tsx";
import { reasonName } from "../../presence/reasons.ts";
import type { BoardConversation, BoardOperator } from "../../wire/board.ts";
import { nameOf, span, stateName, whyWords } from "../../words/phrases.ts";
import { useBench, useDesk, useDispatch } from "../bench.ts";

const shown: Readonly<Record<string, number>> = { available: 0, away: 1, offline: 2 };

/** Who can work first, those with trouble on top of them. */
const byPresence = (a: BoardOperator, b: BoardOperator): number =>
  (shown[a.status] ?? 3) - (shown[b.status] ?? 3) || Number(a.routable) - Number(b.routable) || a.name.localeCompare(b.name);

export const dotOf = ({ status, routable, why }: Pick<BoardOperator, "status" | "routable" | "why">): string => {
  if (status !== "available") return status;
  if (routable) return "ready";
  return why === "capacityFull" ? "full" : "notResponding";
};

const Card = ({
  operator,
  names,
  nowMs,
}: {
  readonly operator: BoardOperator;
  readonly names: ReadonlyMap<string, string>;
  readonly nowMs: number;
}): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const reasons = useDesk((state) => state.reasons);
  const { usedUnits, capacity } = operator;
  const status = reasonName(operator.status, operator.reason, reasons, t);
  const sinceMs = operator.since === null ? Number.NaN : Date.parse(operator.since);
  const load = t("operator.load", { used: usedUnits, capacity });
  return (
    <li class="operator" data-testid={`board-operator-${operator.id}`} data-status={operator.status} data-routable={operator.routable}>
      <Avatar name={operator.name} size="sm" />
      <div class="grow">
        <strong>{operator.name}</strong>
        <p class="operator-presence muted">
          <span class={`dot dot-${dotOf(operator)}`} />
          {Number.isFinite(sinceMs) ? t("operator.since", { status, time: span(nowMs - sinceMs, t) }) : status}
          {operator.pendingStatus !== null && ` · ${t("operator.pending", { status: t(`presence.${operator.pendingStatus}`) })}`}
          {operator.status === "available" && operator.why !== null && <span class="operator-why">{whyWords(operator.why, t)}</span>}
        </p>
        <p class="operator-work">
          {operator.conversations.map(({ conversationId, channel, state }) => (
            <button key={conversationId} type="button" class="work-chip" title={stateName(state, t)} onClick={() => desk.select(conversationId)}>
              <Icon name={channelIcon(channel)} class="tiny" />
              {names.get(conversationId) ?? stateName(state, t)}
            </button>
          ))}
        </p>
      </div>
      <span class="operator-load" role="img" aria-label={load} title={load} data-used={usedUnits}>
        <meter class="visually-hidden" min={0} max={Math.max(1, capacity)} value={usedUnits} aria-hidden="true" />
        {`${usedUnits}/${capacity}`}
        <svg viewBox="0 0 40 6" aria-hidden="true" focusable="false" preserveAspectRatio="none">
          <rect class="load-track" width="40" height="6" rx="3" />
          <rect
            class={usedUnits >= capacity ? "load-full" : "load-used"}
            width={40 * Math.min(1, usedUnits / Math.max(1, capacity))}
            height="6"
            rx="3"
          />
        </svg>
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={t("act.presence", { name: operator.name })}
        title={t("act.presence", { name: operator.name })}
        data-testid={`presence-of-${operator.id}`}
        onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "presenceOf", operator: operator.id } })}
      >
        <Icon name="person" class="small" />
      </button>
    </li>
  );
};

export interface OperatorListProps {
  readonly operators: readonly BoardOperator[];
  readonly conversations: readonly BoardConversation[];
  readonly nowMs: number;
}

export const OperatorList = ({ operators, conversations, nowMs }: OperatorListProps): JSX.Element => {
  const { words: t } = useBench();
  if (operators.length === 0) return <p class="muted board-none">{t("board.noOperators")}</p>;
  const names = new Map(conversations.map(({ conversationId, customer }) => [conversationId, nameOf(customer, t)]));
  return (
    <ul class="operators" data-testid="board-operators">
      {[...operators].sort(byPresence).map((operator) => (
        <Card key={operator.id} operator={operator} names={names} nowMs={nowMs} />
      ))}
    </ul>
  );
};
