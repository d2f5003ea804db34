import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { clockTime } from "../../../../shared/i18n/times.ts";
import { byQueue, everything, filtered, type Filter, movable } from "../../board/filter.ts";
import { atRiskFirst } from "../../board/order.ts";
import type { Board } from "../../wire/board.ts";
import { calledIn } from "../../words/phrases.ts";
import type { Words } from "../../words/words.ts";
import { useBench, useDesk, useDispatch, useNow } from "../bench.ts";
import { ConversationTable } from "./ConversationTable.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { OperatorList } from "./OperatorList.tsx";
import { QueueTable } from "./QueueTable.tsx";
import { useBoard } from "./board-context.ts";

const titleOf = (board: Board, queue: string, t: Words): string => {
  const known = board.queues.find((each) => each.queue === queue);
  return known === undefined ? queue : calledIn(known, t);
};

const Conversations = ({ board, nowMs }: { readonly board: Board; readonly nowMs: number }): JSX.Element => {
  const { words: t } = useBench();
  const dispatch = useDispatch();
  const [filter, setFilter] = useState<Filter>(everything);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const sorted = useMemo(() => atRiskFirst(board.conversations), [board]);
  const rows = useMemo(() => filtered(sorted, filter), [sorted, filter]);
  const chosen = movable(board.conversations, picked);
  const choose = (ids: readonly string[], on: boolean): void => {
    const next = new Set(picked);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setPicked(next);
  };
  return (
    <section aria-labelledby="board-conversations-title">
      <h3 id="board-conversations-title">{t("board.conversations")}</h3>
      <FilterBar filter={filter} change={setFilter} conversations={board.conversations} queues={board.queues} />
      {chosen.length > 0 && (
        <div class="chosen" role="group" data-testid="chosen-bar">
          {[...byQueue(chosen)].map(([queue, ids]) => (
            <button
              key={queue}
              type="button"
              class="button button-primary"
              data-testid={`move-chosen-${queue}`}
              onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "move", queue, conversationIds: ids } })}
            >
              {titleOf(board, queue, t)}: {t("act.moveChosen", { count: ids.length })}
            </button>
          ))}
          <button type="button" class="button" onClick={() => setPicked(new Set())}>
            {t("act.clear")}
          </button>
        </div>
      )}
      {rows.length === 0 ? (
        <p class="muted board-none" data-testid="board-none">
          {t(board.conversations.length === 0 ? "board.noConversations" : "board.noneFound")}
        </p>
      ) : (
        <ConversationTable
          rows={rows}
          operatorNames={new Map(board.operators.map(({ id, name }) => [id, name]))}
          boardMs={Date.parse(board.at) || nowMs}
          nowMs={nowMs}
          chosen={picked}
          choose={choose}
        />
      )}
    </section>
  );
};

/** Everybody's work on one page, for supervisors. */
export const BoardView = (): JSX.Element => {
  const { board: live, words: t } = useBench();
  const { board, failing } = useBoard();
  const nowMs = useNow();
  const covered = useDesk((state) => state.selected !== null);
  useEffect(() => live.watch(), [live]);
  const time = board === null ? "" : clockTime(new Date(board.at), t.locale);
  return (
    <main class="board" id="board" tabIndex={-1} data-testid="board" data-failing={failing} data-covered={covered}>
      <header class="board-head">
        <h2>{t("board.title")}</h2>
        {board !== null && <span class="muted">{t("board.at", { time })}</span>}
      </header>
      {failing && (
        <p class="form-error" role="alert" data-testid="board-failing">
          {board === null ? t("board.failing.first") : t("board.failing", { time })}
        </p>
      )}
      {board === null ? (
        !failing && (
          <p class="muted board-none" role="status">
            {t("board.loading")}
          </p>
        )
      ) : (
        <>
          <section aria-labelledby="board-queues-title">
            <h3 id="board-queues-title">{t("board.queues")}</h3>
            <QueueTable queues={board.queues} />
          </section>
          <Conversations board={board} nowMs={nowMs} />
          <section aria-labelledby="board-operators-title">
            <h3 id="board-operators-title">{t("board.operators")}</h3>
            <OperatorList operators={board.operators} conversations={board.conversations} nowMs={nowMs} />
          </section>
        </>
      )}
    </main>
  );
};
