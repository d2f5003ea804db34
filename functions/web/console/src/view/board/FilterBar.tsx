import type { JSX } from "preact";
import { countsOf, type Filter, kinds } from "../../board/filter.ts";
import type { BoardConversation, BoardQueue } from "../../wire/board.ts";
import { calledIn } from "../../words/phrases.ts";
import { useWords } from "../bench.ts";

export interface FilterBarProps {
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
  readonly conversations: readonly BoardConversation[];
  readonly queues: readonly BoardQueue[];
}

export const FilterBar = ({ filter, change, conversations, queues }: FilterBarProps): JSX.Element => {
  const t = useWords();
  const counts = countsOf(conversations);
  return (
    <div class="filters">
      <div class="tabs" role="group" aria-label={t("filter.label")}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="tab"
            aria-pressed={filter.kind === kind}
            data-testid={`filter-${kind}`}
            onClick={() => change({ ...filter, kind })}
          >
            {t(`filter.${kind}`)} <span class="tab-count">{counts[kind]}</span>
          </button>
        ))}
      </div>
      <select
        aria-label={t("filter.queue")}
        value={filter.queue}
        data-testid="filter-queue"
        onChange={(event) => change({ ...filter, queue: event.currentTarget.value })}
      >
        <option value="">{t("filter.anyQueue")}</option>
        {queues.map((queue) => (
          <option key={queue.queue} value={queue.queue}>
            {calledIn(queue, t)}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label={t("filter.text")}
        placeholder={t("filter.placeholder")}
        value={filter.text}
        data-testid="filter-text"
        onInput={(event) => change({ ...filter, text: event.currentTarget.value })}
      />
    </div>
  );
};
