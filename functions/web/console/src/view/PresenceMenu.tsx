import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { awayReasons, isAwayReason, type Standing } from "../presence/standing.ts";
import { standing } from "../desk/state.ts";
import type { Me, PresenceStatus } from "../wire/contract.ts";
import type { WordKey, Words } from "../words/words.ts";
import { useBench, useDesk } from "./bench.ts";
import { Icon } from "../../../staff/view/icons.tsx";
import { Menu } from "../../../staff/view/Menu.tsx";

const statusKeys = { available: "presence.available", away: "presence.away", offline: "presence.offline" } as const satisfies Record<
  PresenceStatus,
  WordKey
>;

const truth: Readonly<Record<Standing, WordKey>> = {
  ready: "standing.ready",
  full: "standing.full",
  notResponding: "standing.notResponding",
  noSignal: "standing.noSignal",
  available: "standing.paused",
  away: "standing.away",
  offline: "standing.offline",
};

const labelOf = (me: Me, t: Words): string => {
  const { status, reason } = me.presence;
  if (status !== "away" || reason === null) return t(statusKeys[status]);
  return isAwayReason(reason) ? t(`reason.${reason}`) : reason;
};

export const PresenceMenu = ({ openSignal }: { readonly openSignal: number }): JSX.Element | null => {
  const { desk, words: t } = useBench();
  const me = useDesk((state) => state.me);
  const now = useDesk(standing);
  const [asking, setAsking] = useState(false);
  if (me === null || now === null) return null;
  const declare = (status: PresenceStatus, reason: string | null, close: () => void): void => {
    close();
    setAsking(true);
    void desk.setPresence(status, reason).finally(() => setAsking(false));
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
      title={t("presence.title", { status: labelOf(me, t), truth: t(truth[now]) })}
      class={`presence presence-${now}`}
      openSignal={openSignal}
      label={
        <>
          <span class={`dot dot-${now}`} data-testid="presence-standing" data-standing={now} data-routable={me.presence.routable} />
          <span class="presence-words" aria-busy={asking}>
            <strong data-testid="presence-label">{labelOf(me, t)}</strong>
            <span class="muted presence-truth" data-testid="presence-truth">
              {t(truth[now])}
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
          {awayReasons.map((reason) => choice("away", reason, t(`reason.${reason}`), close))}
          <hr />
          {choice("offline", null, t("presence.offline"), close)}
          {now === "available" && me.presence.why !== null && <p class="menu-note">{me.presence.why}</p>}
        </>
      )}
    </Menu>
  );
};
