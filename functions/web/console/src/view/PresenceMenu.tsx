import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { reasonName, reasonWord, usualReasons } from "../presence/reasons.ts";
import type { Standing } from "../presence/standing.ts";
import { standing, usedPlaces } from "../desk/state.ts";
import { whyWords } from "../words/phrases.ts";
import type { PresenceStatus } from "../wire/contract.ts";
import type { WordKey } from "../words/words.ts";
import { useBench, useDesk } from "./bench.ts";
import { Icon } from "../../../staff/view/icons.tsx";
import { Menu } from "../../../staff/view/Menu.tsx";

const truth: Readonly<Record<Standing, WordKey>> = {
  ready: "standing.ready",
  full: "standing.full",
  notResponding: "standing.notResponding",
  noSignal: "standing.noSignal",
  available: "standing.paused",
  away: "standing.away",
  offline: "standing.offline",
};

export const PresenceMenu = ({ openSignal }: { readonly openSignal: number }): JSX.Element | null => {
  const { desk, words: t } = useBench();
  const me = useDesk((state) => state.me);
  const now = useDesk(standing);
  const [asking, setAsking] = useState(false);
  const known = useDesk((state) => state.reasons);
  const busy = useDesk((state) => usedPlaces(state) > 0);
  const [later, setLater] = useState(false);
  if (me === null || now === null) return null;
  const reasons = known.length > 0 ? known : usualReasons;
  const { pendingStatus, pendingReason } = me.presence;
  const label = reasonName(me.presence.status, me.presence.reason, reasons, t);
  const pending = pendingStatus === null ? null : t("presence.pending", { status: reasonName(pendingStatus, pendingReason, reasons, t) });
  const declare = (status: PresenceStatus, reason: string | null, close: () => void): void => {
    close();
    setAsking(true);
    const after = later && busy && status !== "available" ? "conversation" : "now";
    setLater(false);
    void desk.setPresence(status, reason, after).finally(() => setAsking(false));
  };
  const choice = (status: PresenceStatus, reason: string | null, label: string, close: () => void): JSX.Element => {
    const current = me.presence.status === status && me.presence.reason === reason;
    return (
      <button
        type="button"
        class="menu-item"
        aria-pressed={current}
        data-testid={`presence-${reason ?? status}`}
        onClick={() => declare(status, reason, close)}
      >
        <span class={`dot dot-${status}`} />
        <span class="grow">{label}</span>
        {current && <Icon name="check" />}
      </button>
    );
  };
  return (
    <Menu
      testId="presence"
      title={t("presence.title", { status: label, truth: t(truth[now]) })}
      class={`presence presence-${now}`}
      openSignal={openSignal}
      label={
        <>
          <span
            class={`dot dot-${now}`}
            data-testid="presence-standing"
            data-pending={pendingStatus ?? undefined}
            data-standing={now}
            data-routable={me.presence.routable}
          />
          <span class="presence-words" aria-busy={asking}>
            <strong data-testid="presence-label">{label}</strong>
            <span class="muted presence-truth" data-testid="presence-truth">
              {pending ?? t(truth[now])}
            </span>
          </span>
          <Icon name="down" class="small" />
        </>
      }
    >
      {(close) => (
        <>
          {choice("available", null, t("presence.available"), close)}
          <div class="menu-heading">{t("presence.away")}</div>
          {choice("away", null, t("reason.none"), close)}
          {reasons.map(({ code }) => choice("away", code, reasonWord(code, reasons, t), close))}
          <hr />
          {choice("offline", null, t("presence.offline"), close)}
          {busy && (
            <label class="menu-item switch">
              <span class="grow">{t("presence.later")}</span>
              <input
                type="checkbox"
                role="switch"
                checked={later}
                data-testid="presence-later"
                onChange={(event) => setLater(event.currentTarget.checked)}
              />
            </label>
          )}
          {pending !== null && (
            <p class="menu-note" data-testid="presence-pending">
              {pending}
            </p>
          )}
          {now === "available" && me.presence.why !== null && <p class="menu-note">{whyWords(me.presence.why, t)}</p>}
        </>
      )}
    </Menu>
  );
};
