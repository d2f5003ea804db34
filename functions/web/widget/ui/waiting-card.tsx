import type { Conversation } from "../../shared/api/wire.ts";
import { duration } from "../../shared/i18n/times.ts";
import { callBackOffered } from "../session/call-back.ts";
import { useWidget, useWidgetState, type Text } from "./context.ts";
import { useLate } from "./late.ts";

/** Ticket, place and estimate while nobody has answered yet. */
export function WaitingCard() {
  const { t } = useWidget();
  const { conversation } = useWidgetState();
  const head = conversation?.head;
  if (!head) return null;
  if (head.state === "outOfHours") return <OutOfHours t={t} ticket={head.ticketNumber} />;
  if (head.state !== "waiting" && head.state !== "offered") return null;
  return (
    <section class="waiting" data-testid="waiting" data-position={head.position ?? ""} data-state={head.state}>
      <p class="waiting-title"><span class="pulse" />{t(title(head))}</p>
      <dl>
        {head.position !== null && <div><dt>{t("position")}</dt><dd>{head.position}</dd></div>}
        {head.estimatedWaitSeconds !== null && (
          <div><dt>{t("estimate")}</dt><dd class="waiting-time">{t("about", { time: duration(head.estimatedWaitSeconds, t.locale) })}</dd></div>
        )}
      </dl>
      <p class="waiting-hint">
        {head.ticketNumber !== null && <strong data-testid="ticket">{t("ticket", { ticket: head.ticketNumber })}</strong>} {t("keepBrowsing")}
      </p>
      {callBackOffered(conversation.messages) && <LateCallBack />}
    </section>
  );
}

function title(head: Conversation): Parameters<Text>[0] {
  if (head.state === "offered") return "offeredTitle";
  return head.position === 1 ? "nextTitle" : "waitingTitle";
}

function OutOfHours({ t, ticket }: { t: Text; ticket: Conversation["ticketNumber"] }) {
  return (
    <section class="waiting" data-testid="out-of-hours">
      <p class="waiting-title">{t("outOfHoursTitle")}</p>
      <p class="waiting-hint">{ticket !== null && <strong data-testid="ticket">{t("ticket", { ticket })}</strong>} {t("outOfHoursText")}</p>
    </section>
  );
}

function LateCallBack() {
  const late = useLate(() => import("./call-back.tsx"));
  return late && <late.CallBack />;
}
