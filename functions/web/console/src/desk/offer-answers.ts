import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import { expired, isOfferEnd, type OfferCard } from "../offers/offers.ts";
import { readConversation } from "../wire/read.ts";
import type { DeskEvent } from "./events.ts";
import { codeOf, persist, sentenceFor } from "./failures.ts";
import type { DeskState } from "./state.ts";
import type { Store } from "./store.ts";

export interface OfferEffects {
  serverNowMs(): number;
  refreshWork(): void;
  select(conversationId: string): void;
}

/** Accepting, declining and missing offers. The server decides; whatever it says, the card goes and a sentence says why. */
export class OfferAnswers {
  constructor(
    private readonly api: OperatorApi,
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly effects: OfferEffects,
  ) {}

  async accept(offerId: string): Promise<void> {
    const card = this.#open(offerId);
    if (card === undefined) return;
    const { offer } = card;
    this.store.dispatch({ type: "offerPhase", offerId, phase: "accepting" });
    try {
      const answer = readConversation(await persist(() => this.api.accept(offer.conversationId, offerId)));
      const conversation = answer.customer.name === null && answer.customer.id === null ? { ...answer, customer: offer.customer } : answer;
      this.store.dispatch({ type: "conversationTaken", conversation, nowMs: this.effects.serverNowMs() });
      this.store.dispatch({ type: "offerGone", offerId });
      this.effects.select(offer.conversationId);
    } catch (error) {
      this.#refused(card, error);
    }
    this.effects.refreshWork();
  }

  async decline(offerId: string, reason: string | null): Promise<void> {
    const card = this.#open(offerId);
    if (card === undefined) return;
    this.store.dispatch({ type: "offerPhase", offerId, phase: "declining" });
    try {
      await persist(() => this.api.decline(card.offer.conversationId, offerId, reason ?? undefined));
      this.store.dispatch({ type: "offerGone", offerId });
    } catch (error) {
      this.#refused(card, error);
    }
    this.effects.refreshWork();
  }

  /** Takes away the cards whose time is over. */
  expire(): void {
    for (const offer of expired(this.store.state.offers, this.effects.serverNowMs())) {
      this.store.dispatch({ type: "offerGone", offerId: offer.offerId });
      this.store.dispatch({ type: "noticed", tone: "warning", key: "notice.offer_missed", values: { name: offer.customer.name ?? "" } });
      this.effects.refreshWork();
    }
  }

  #open(offerId: string): OfferCard | undefined {
    return this.store.state.offers.find((card) => card.offer.offerId === offerId && card.phase === "open");
  }

  #refused(card: OfferCard, error: unknown): void {
    const { offerId, customer } = card.offer;
    if (isOfferEnd(codeOf(error))) this.store.dispatch({ type: "offerGone", offerId });
    else this.store.dispatch({ type: "offerPhase", offerId, phase: "open" });
    this.store.dispatch({ type: "noticed", tone: "warning", key: sentenceFor(error), values: { name: customer.name ?? "" } });
  }
}
