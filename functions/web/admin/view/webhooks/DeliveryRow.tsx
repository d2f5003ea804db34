import type { JSX } from "preact";
import { events } from "../../forms/sections/webhooks.ts";
import type { Delivery, DeliveryState } from "../../session/webhooks.ts";
import { useForm } from "../form-context.ts";
import { attemptWords, isTaken, timeText } from "./attempt-words.ts";

const tones: Readonly<Record<DeliveryState, string>> = { pending: "chip-warn", delivered: "chip-good", dead: "chip-bad" };

/** One delivery, with every attempt to be unfolded. */
export const DeliveryRow = ({ row, replay }: { readonly row: Delivery; readonly replay: () => void }): JSX.Element => {
  const { t } = useForm();
  const { event, conversation, at, state, attempts, nextAt } = row;
  const known = events[event];
  const name = known === undefined ? event : t(known);
  return (
    <li data-testid={`delivery-${row.id}`} data-state={state}>
      <details>
        <summary>
          <span class="grow">{name}</span>
          <span class="muted">{timeText(at, t)}</span>
          <span class={`chip ${tones[state]}`}>{t(`delivery.${state}`)}</span>
        </summary>
        <p class="muted">
          <code>{event}</code> <code>{conversation}</code>
        </p>
        {attempts.length === 0 && <p class="muted">{t("hook.noAttempts")}</p>}
        <ol class="attempts">
          {attempts.map((attempt) => (
            <li key={attempt.at} class={isTaken(attempt) ? "tone-good" : "tone-bad"}>
              {timeText(attempt.at, t)} · {attemptWords(attempt, t)}
            </li>
          ))}
        </ol>
        {nextAt !== null && <p class="muted">{t("hook.next", { at: timeText(nextAt, t) })}</p>}
        <button type="button" class="button button-small" aria-label={`${t("hook.replay")}: ${name}`} data-testid={`replay-${row.id}`} onClick={replay}>
          {t("hook.replay")}
        </button>
      </details>
    </li>
  );
};
