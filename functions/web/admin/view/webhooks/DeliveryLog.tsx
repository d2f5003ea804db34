import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Delivery, type DeliveryState, pageSize, type WebhooksApi } from "../../session/webhooks.ts";
import { useForm } from "../form-context.ts";
import { DeliveryRow } from "./DeliveryRow.tsx";

const states = ["pending", "delivered", "dead"] as const;
const spans = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
type Span = keyof typeof spans;

const isState = (value: string): value is DeliveryState => states.some((state) => state === value);

/** What was delivered, newest first, page by page. */
export const DeliveryLog = ({ api, id, changed }: { readonly api: WebhooksApi; readonly id: string; readonly changed: () => void }): JSX.Element => {
  const { t } = useForm();
  const [wanted, setWanted] = useState<DeliveryState | null>(null);
  const [rows, setRows] = useState<readonly Delivery[] | null>(null);
  const [more, setMore] = useState(false);
  const [said, setSaid] = useState("");
  const [span, setSpan] = useState<Span>("day");
  const read = async (after: string | null): Promise<void> => {
    try {
      const next = await api.deliveries(id, wanted, after);
      setRows((known) => (after === null ? next : [...(known ?? []), ...next]));
      setMore(next.length === pageSize);
    } catch {
      setSaid(t("hooks.failed"));
    }
  };
  useEffect(() => void read(null), [wanted]);
  const act = async (run: () => Promise<unknown>): Promise<void> => {
    try {
      await run();
      setSaid(t("hook.replayed"));
    } catch {
      setSaid(t("hooks.failed"));
    }
    changed();
    await read(null);
  };
  const replayDead = (): Promise<unknown> => {
    const now = new Date();
    return api.replayDead(id, new Date(now.getTime() - spans[span]), now);
  };
  return (
    <div class="hook-log" data-testid={`deliveries-${id}`}>
      <div class="hook-tools">
        <label class="beside">
          {t("hook.show")}
          <select
            value={wanted ?? ""}
            data-testid={`show-${id}`}
            onChange={({ currentTarget: { value } }) => setWanted(isState(value) ? value : null)}
          >
            <option value="">{t("hook.all")}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`delivery.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button button-small" data-testid={`refresh-${id}`} onClick={() => void read(null)}>
          {t("hook.refresh")}
        </button>
        <span class="grow" />
        <label class="beside">
          {t("hook.since")}
          <select value={span} onChange={({ currentTarget: { value } }) => setSpan(value as Span)}>
            {(Object.keys(spans) as Span[]).map((each) => (
              <option key={each} value={each}>
                {t(`hook.since.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button button-small" data-testid={`replay-dead-${id}`} onClick={() => void act(replayDead)}>
          {t("hook.replayDead")}
        </button>
      </div>
      <p role="status" class="muted">
        {said}
      </p>
      {rows?.length === 0 && <p class="muted">{t("hook.noDeliveries")}</p>}
      <ul class="deliveries">
        {rows?.map((row) => <DeliveryRow key={row.id} row={row} replay={() => void act(() => api.replay(id, row.id))} />)}
      </ul>
      {more && (
        <button type="button" class="button button-small" data-testid={`more-${id}`} onClick={() => void read(rows?.at(-1)?.id ?? null)}>
          {t("hook.more")}
        </button>
      )}
    </div>
  );
};
