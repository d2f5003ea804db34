import { describe, expect, it } from "vitest";
import { expired, type Offers, offerGone, offerMade, offerPhase, offersLoaded, waitedSeconds } from "../src/offers/offers.ts";
import { noonMs, offer } from "./given.ts";

const shown = (offers: Offers): string[] => offers.map((card) => card.offer.offerId);
const two = offerMade(offerMade([], offer("late", 20), noonMs), offer("soon", 10), noonMs);

describe("offers", () => {
  it("offerMade_Several_FirstToExpireIsFirst", () => {
    expect(shown(two)).toEqual(["soon", "late"]);
  });

  it("offerMade_Repeated_ChangesNothing", () => {
    expect(offerMade(two, offer("soon", 10), noonMs + 3_000)).toBe(two);
  });

  it("offerMade_ArrivesTooLate_IsNotShown", () => {
    expect(offerMade([], offer("over", -1), noonMs)).toEqual([]);
  });

  it("offersLoaded_MissingOnes_GoExceptThoseBeingAnswered", () => {
    const answering = offerPhase(two, "late", "accepting");
    expect(shown(offersLoaded(answering, [], noonMs))).toEqual(["late"]);
  });

  it("offersLoaded_LostPush_AppearsFromStorage", () => {
    expect(shown(offersLoaded([], [offer("unheard", 15)], noonMs))).toEqual(["unheard"]);
  });

  it("offerGone_Unknown_IsTheSameList", () => {
    expect(offerGone(two, "other")).toBe(two);
  });

  it("expired_TimeIsUp_NamesOnlyOpenOnes", () => {
    const answering = offerPhase(two, "soon", "accepting");
    expect(expired(two, noonMs + 12_000).map((each) => each.offerId)).toEqual(["soon"]);
    expect(expired(answering, noonMs + 12_000)).toEqual([]);
  });

  it("waitedSeconds_Later_CountsOn", () => {
    const card = two[0];
    expect(card && waitedSeconds(card, noonMs + 7_900)).toBe(37);
  });
});
