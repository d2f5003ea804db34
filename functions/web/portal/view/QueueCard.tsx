import type { JSX } from "preact";
import type { Queue } from "../../shared/api/wire.ts";
import { actionText, chatAddress, figures, noticeText, queueName, stateText, type Text } from "./facts.ts";
import { Hours } from "./Hours.tsx";
import { StateMark } from "./StateMark.tsx";

/** One queue: how it stands, what one would meet, and the way in. */
export const QueueCard = ({ queue, now, t }: { readonly queue: Queue; readonly now: Date; readonly t: Text }): JSX.Element => {
  const name = queueName(queue, t);
  const notice = noticeText(queue, t);
  const action = actionText(queue, t);
  return (
    <li
      class="queue"
      data-testid={`queue-${queue.queue}`}
      data-state={queue.state}
      data-waiting={queue.waiting}
      data-limit={queue.limit ?? undefined}
    >
      <div class="queue-head">
        <h2>{name}</h2>
        <p class="state" data-testid="state">
          <StateMark state={queue.state} />
          {t(queue.state)}
        </p>
      </div>
      <p class="state-text">{stateText(queue, now, t)}</p>
      {queue.state !== "closed" && (
        <dl>
          {figures(queue, now, t).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {notice !== null && (
        <p class="notice" data-testid="limit">
          {notice}
        </p>
      )}
      <Hours queue={queue} now={now} t={t} />
      <a class="button" href={chatAddress(queue.queue, t)} aria-label={t("chatWith", { action, queue: name })} data-testid="start">
        {action}
      </a>
    </li>
  );
};
