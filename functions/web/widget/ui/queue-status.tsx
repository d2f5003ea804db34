import type { Queue } from "../../shared/api/wire.ts";
import { clockTime, dayInText, duration } from "../../shared/i18n/times.ts";
import { useWidget, useWidgetState, type Text } from "./context.ts";

/** How busy it is, before anybody writes. */
export function QueueStatus() {
  const { t } = useWidget();
  const { queue, queueUnknown } = useWidgetState();
  if (queue === null && !queueUnknown) return <div class="status status-loading" aria-hidden="true"><i /><i /></div>;
  const state = queue?.state ?? "unknown";
  return (
    <section class={`status status-${state}`} data-testid="queue-status" data-state={state} aria-live="polite">
      <span class="dot" />
      <div>
        <strong>{t(queue !== null && nobody(queue) ? "nobody" : state)}</strong>
        {queue !== null && <p>{details(queue, t)}</p>}
      </div>
    </section>
  );
}

function details(queue: Queue, t: Text): string {
  if (queue.state === "closed") return queue.opensAt === null ? t("leaveMessage") : t("opensAt", { when: moment(queue.opensAt, t) });
  const seconds = queue.estimatedWaitSeconds;
  const wait = seconds !== null && seconds > 20 ? t("wait", { time: duration(seconds, t.locale) }) : null;
  if (nobody(queue)) return t("leaveMessage");
  if (queue.waiting > 0) return [t("waitingCount", { count: queue.waiting }), wait].filter(Boolean).join(" · ");
  return wait ?? t(queue.operators.available > 0 ? "waitNow" : "hint");
}

/** Open hours, but no operator is at a desk. */
function nobody({ state, operators }: Queue): boolean {
  return state !== "closed" && operators.available + operators.busy === 0;
}

function moment(iso: string, t: Text): string {
  const at = new Date(iso);
  return `${dayInText(at, new Date(), t.locale)} ${clockTime(at, t.locale)}`;
}
