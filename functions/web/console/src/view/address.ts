import type { Desk } from "../desk/desk.ts";

const prefix = "#/conversation/";

const idIn = (hash: string): string | null => (hash.startsWith(prefix) ? decodeURIComponent(hash.slice(prefix.length)) : null);

/**
 * The open conversation is part of the address: reloading keeps it, and the back key of a phone leads back to the list.
 * Returns how to stop.
 */
export const followAddress = (desk: Desk, page: Window = window): (() => void) => {
  let shown = idIn(page.location.hash);
  if (shown !== null) desk.select(shown);
  const unsubscribe = desk.store.subscribe(() => {
    const { selected } = desk.store.state;
    if (selected === shown) return;
    const address = selected === null ? page.location.pathname : prefix + encodeURIComponent(selected);
    // From one conversation to the next is not a step to go back over.
    if (selected !== null && shown !== null) page.history.replaceState(null, "", address);
    else page.history.pushState(null, "", address);
    shown = selected;
  });
  const onPop = (): void => {
    const wanted = idIn(page.location.hash);
    if (wanted === desk.store.state.selected) return;
    shown = wanted;
    desk.select(wanted);
  };
  page.addEventListener("popstate", onPop);
  return () => {
    unsubscribe();
    page.removeEventListener("popstate", onPop);
  };
};
