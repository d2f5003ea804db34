import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { mayWatch } from "../desk/state.ts";
import type { QueueStatus } from "../wire/contract.ts";
import { calledIn, span } from "../words/phrases.ts";
import { useBench, useDesk } from "./bench.ts";

/** Slow enough to cost nothing, fast enough to be believed. */
const lookEveryMs = 10_000;

/** How busy the operator's queues are, for the quiet moments; whoever watches others sees all queues. */
export const QueueGlance = (): JSX.Element | null => {
  const { readQueues, words: t } = useBench();
  const mine = useDesk((state) => state.me?.queues ?? null);
  const all = useDesk(mayWatch);
  const [queues, setQueues] = useState<readonly QueueStatus[]>([]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible") readQueues().then(setQueues, () => undefined);
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [readQueues]);
  const shown = queues.filter(({ queue }) => all || mine?.includes(queue));
  if (shown.length === 0) return null;
  return (
    <table class="glance" data-testid="queues">
      <caption class="visually-hidden">{t("glance.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("glance.queue")}</th>
          <th scope="col">{t("glance.waiting")}</th>
          <th scope="col">{t("glance.wait")}</th>
          <th scope="col">{t("glance.free")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ queue, name, names, state, waiting, estimatedWaitSeconds, operators }) => (
          <tr key={queue} data-testid={`queue-${queue}`} data-state={state} data-waiting={waiting}>
            <th scope="row">
              <span class={`dot dot-queue-${state}`} />
              {calledIn({ name, names: names ?? null }, t)} <span class="muted">{t(`queue.${state}`)}</span>
            </th>
            <td>{waiting}</td>
            <td>{estimatedWaitSeconds === null ? "–" : span(estimatedWaitSeconds * 1_000, t)}</td>
            <td>{operators.available}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
