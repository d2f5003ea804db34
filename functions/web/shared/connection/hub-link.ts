import type { Negotiation } from "../api/wire.ts";

/** One attempt at a live link to the hub. It is used once: after `closed` a new one is made. */
export interface HubLink {
  on(target: string, receive: (argument: unknown) => void): void;
  onClosed(closed: () => void): void;
  open(): Promise<void>;
  close(): Promise<void>;
}

export type OpenHubLink = (negotiation: Negotiation) => HubLink;
