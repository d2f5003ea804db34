import type { HubLink, OpenHubLink } from "./hub-link.ts";

/** A link whose code is loaded when the first one is opened: who only looks at the page does not pay for it. */
export function lateLink(load: () => Promise<OpenHubLink>): OpenHubLink {
  return (negotiation) => {
    const wishes: ((link: HubLink) => void)[] = [];
    let link: HubLink | null = null;
    let givenUp = false;
    return {
      on: (target, receive) => void wishes.push((made) => made.on(target, receive)),
      onClosed: (closed) => void wishes.push((made) => made.onClosed(closed)),
      open: async () => {
        const open = await load();
        if (givenUp) throw new Error("Closed before it was opened.");
        const made = (link = open(negotiation));
        for (const wish of wishes) wish(made);
        await made.open();
      },
      close: async () => {
        givenUp = true;
        await link?.close();
      },
    };
  };
}
