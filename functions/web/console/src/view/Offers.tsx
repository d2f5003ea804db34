import type { JSX } from "preact";
import { isFromCustomer, isNote } from "../conversation/thread.ts";
import { countdown } from "../offers/countdown.ts";
import type { Offer } from "../wire/contract.ts";
import { type OfferCard, totalMs, waitedSeconds } from "../offers/offers.ts";
import { nameOf, span } from "../words/phrases.ts";
import { useBench, useDesk, useDispatch, useNow, useQueueName } from "./bench.ts";
import { focusReply } from "./commands.ts";
import { channelIcon, Icon } from "../../../staff/view/icons.tsx";

const radius = 16;
/** 5 is most urgent, 1 least. */
const usualPriority = 3;
const round = 2 * Math.PI * radius;

const Ring = ({ share, seconds }: { readonly share: number; readonly seconds: number }): JSX.Element => (
  <span class={`ring ${seconds <= 5 ? "ring-late" : ""}`} aria-hidden="true">
    <svg viewBox="0 0 40 40" focusable="false">
      <circle class="ring-track" cx="20" cy="20" r={radius} />
      <circle class="ring-left" cx="20" cy="20" r={radius} stroke-dasharray={round} stroke-dashoffset={round * (1 - share)} />
    </svg>
    <span class="ring-seconds">{seconds}</span>
  </span>
);

/** How urgent it is and what it takes, where that is not the usual. */
const Facts = ({ offer }: { readonly offer: Offer }): JSX.Element | null => {
  const { words: t } = useBench();
  const { priority, needs, purpose } = offer;
  const urgent = priority !== null && priority !== usualPriority;
  if (!urgent && needs.length === 0 && purpose !== "consult") return null;
  return (
    <p class="offer-facts" data-testid="offer-facts">
      {urgent && (
        <span class={`chip ${priority > usualPriority ? "sla-warning" : "chip-plain"}`} data-testid="offer-priority">
          {t("offer.priority", { priority })}
        </span>
      )}
      {needs.map(({ skill, level, relaxed }) => (
        <span key={skill} class="chip chip-plain">
          {relaxed ? t("routing.relaxed", { skill }) : t("offer.need", { skill, level: level > 1 ? level : "" })}
        </span>
      ))}
      {purpose === "consult" && (
        <span class="muted">
          <Icon name="lock" class="tiny" /> {t("offer.consult.text")}
        </span>
      )}
    </p>
  );
};

const Card = ({ card, first }: { readonly card: OfferCard; readonly first: boolean }): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const nowMs = useNow();
  const { offer, phase } = card;
  const opening = useDesk((state) => state.threads[offer.conversationId]?.entries.findLast(isFromCustomer)?.text ?? null);
  const handover = useDesk((state) => state.threads[offer.conversationId]?.entries.findLast(isNote)?.text ?? null);
  const queue = useQueueName(offer.queue);
  const left = countdown(offer.expiresAt, nowMs, totalMs(card));
  const busy = phase !== "open" || left.over;
  return (
    <article
      class="offer"
      data-testid="offer"
      data-offer-id={offer.offerId}
      data-purpose={offer.purpose}
      data-conversation-id={offer.conversationId}
      aria-label={t("offer.label", { name: nameOf(offer.customer, t) })}
    >
      <div class="offer-head">
        <div class="grow">
          <span class="offer-kind">
            <Icon name={channelIcon(offer.channel)} class="small" />
            {offer.purpose === "work" ? t("offer.new", { queue }) : t(`offer.${offer.purpose}`, { queue })}
          </span>
          <strong class="offer-name">{nameOf(offer.customer, t)}</strong>
          <span class="muted" data-testid="offer-waited">
            {t("offer.waited", { time: span(waitedSeconds(card, nowMs) * 1_000, t) })}
          </span>
        </div>
        <Ring share={left.share} seconds={left.seconds} />
      </div>
      {offer.from !== null && (
        <p class="offer-note">
          <Icon name="transfer" class="small" />
          {handover ?? t(offer.purpose === "transfer" ? "offer.from" : "offer.asked", { name: offer.from })}
        </p>
      )}
      <Facts offer={offer} />
      {opening !== null && <p class="offer-text">{opening}</p>}
      <div class="offer-actions">
        <button
          type="button"
          class="button button-primary grow"
          disabled={busy}
          data-testid="offer-accept"
          onClick={() => void desk.answers.accept(offer.offerId).then(() => focusReply(desk, offer.conversationId))}
        >
          {phase === "accepting" ? t("offer.accepting") : t("offer.accept")}
          {first && phase === "open" && <kbd>Alt A</kbd>}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy}
          data-testid="offer-decline"
          onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "decline", offerId: offer.offerId } })}
        >
          {t("offer.decline")}
        </button>
      </div>
    </article>
  );
};

export const Offers = (): JSX.Element | null => {
  const { words: t } = useBench();
  const offers = useDesk((state) => state.offers);
  if (offers.length === 0) return null;
  return (
    <section class="offers" aria-label={t("offer.section")} data-testid="offers">
      {offers.map((card, place) => (
        <Card key={card.offer.offerId} card={card} first={place === 0} />
      ))}
    </section>
  );
};
