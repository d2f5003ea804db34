import type { Desk } from "../desk/desk.ts";
import { type DeskState, mayWatch, type Screen } from "../desk/state.ts";

interface Place {
  readonly screen: Screen;
  readonly selected: string | null;
}

const screens: readonly Screen[] = ["board", "report"];
const conversation = "/conversation/";

const placeIn = (hash: string): Place => {
  const screen = screens.find((each) => hash === `#/${each}` || hash.startsWith(`#/${each}/`)) ?? "desk";
  const at = hash.indexOf(conversation);
  return { screen, selected: at < 0 ? null : decodeURIComponent(hash.slice(at + conversation.length)) };
};

const addressOf = ({ screen, selected }: Place, home: string): string => {
  const base = screen !== "desk" ? `#/${screen}` : selected === null ? home : "#";
  return selected === null ? base : `${base}${conversation}${encodeURIComponent(selected)}`;
};

const same = (a: Place, b: Place): boolean => a.screen === b.screen && a.selected === b.selected;

/**
 * The screen and the open conversation are part of the address: reloading keeps them, and the back key of a phone leads back.
 * Returns how to stop.
 */
export const followAddress = (desk: Desk, page: Window = window): (() => void) => {
  const now = ({ screen, selected }: DeskState): Place => ({ screen, selected });
  const show = (place: Place): void => {
    desk.store.dispatch({ type: "screenShown", screen: place.screen });
    if (place.selected !== desk.store.state.selected) desk.select(place.selected);
  };
  const { me } = desk.store.state;
  // Who serves no queue has nothing on a desk of their own.
  const elsewhere = page.location.hash === "" && me?.queues.length === 0 && mayWatch(desk.store.state);
  let shown: Place = elsewhere ? { screen: "board", selected: null } : placeIn(page.location.hash);
  if (shown.screen !== "desk" && !mayWatch(desk.store.state)) shown = { ...shown, screen: "desk" };
  show(shown);
  const unsubscribe = desk.store.subscribe(() => {
    const next = now(desk.store.state);
    if (same(next, shown)) return;
    const address = addressOf(next, page.location.pathname);
    // From one conversation to the next is not a step to go back over.
    if (next.screen === shown.screen && next.selected !== null && shown.selected !== null) page.history.replaceState(null, "", address);
    else page.history.pushState(null, "", address);
    shown = next;
  });
  const onPop = (): void => {
    const wanted = placeIn(page.location.hash);
    if (same(wanted, now(desk.store.state))) return;
    shown = wanted;
    show(wanted);
  };
  page.addEventListener("popstate", onPop);
  return () => {
    unsubscribe();
    page.removeEventListener("popstate", onPop);
  };
};
