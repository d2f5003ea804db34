import type { Offer } from "../wire/contract.ts";

export type OfferPhase = "open" | "accepting" | "declining";

/** How an offer ended other than by being accepted here; the first three are codes of the wire. */
export type OfferEnd = "offer_taken" | "offer_expired" | "offer_withdrawn" | "gone";

export interface OfferCard {
  readonly offer: Offer;
  readonly phase: OfferPhase;
  /** Server time of the first sight, from which the waited time counts on and the ring is drawn. */
  readonly seenMs: number;
}

export type Offers = readonly OfferCard[];

const byExpiry = (a: OfferCard, b: OfferCard): number =>
  a.offer.expiresAt.localeCompare(b.offer.expiresAt) || a.offer.offerId.localeCompare(b.offer.offerId);

const isOver = (offer: Offer, nowMs: number): boolean => Date.parse(offer.expiresAt) <= nowMs;

/** An offer that was pushed, or pushed again. A repeat changes nothing, and one that is over is not shown at all. */
export const offerMade = (offers: Offers, offer: Offer, nowMs: number): Offers => {
  if (isOver(offer, nowMs) || offers.some((card) => card.offer.offerId === offer.offerId)) return offers;
  return [...offers, { offer, phase: "open" as const, seenMs: nowMs }].sort(byExpiry);
};

/** The server's list is the truth: unknown ones appear, missing ones go, except those with an answer under way. */
export const offersLoaded = (offers: Offers, listed: readonly Offer[], nowMs: number): Offers => {
  const ids = new Set(listed.map((offer) => offer.offerId));
  const kept = offers.filter((card) => ids.has(card.offer.offerId) || card.phase !== "open");
  return listed.reduce<Offers>((all, offer) => offerMade(all, offer, nowMs), kept);
};

export const offerPhase = (offers: Offers, offerId: string, phase: OfferPhase): Offers =>
  offers.map((card) => (card.offer.offerId === offerId ? { ...card, phase } : card));

export const offerGone = (offers: Offers, offerId: string): Offers => {
  const left = offers.filter((card) => card.offer.offerId !== offerId);
  return left.length === offers.length ? offers : left;
};

/** Those whose time is up and that nobody here is answering. */
export const expired = (offers: Offers, nowMs: number): readonly Offer[] =>
  offers.filter((card) => card.phase === "open" && isOver(card.offer, nowMs)).map((card) => card.offer);

export const waitedSeconds = (card: OfferCard, nowMs: number): number =>
  card.offer.waitedSeconds + Math.max(0, Math.floor((nowMs - card.seenMs) / 1_000));

export const totalMs = (card: OfferCard): number => Math.max(1, Date.parse(card.offer.expiresAt) - card.seenMs);

export const isOfferEnd = (code: string): code is OfferEnd => code === "offer_taken" || code === "offer_expired" || code === "offer_withdrawn";
