import type { Presence } from "../wire/contract.ts";

/** What the header says about the operator, in one word the rest of the screen can switch on. */
export type Standing = "ready" | "full" | "notResponding" | "noSignal" | "available" | "away" | "offline";

export interface Circumstances {
  readonly online: boolean;
  /** Places taken, and places there are. */
  readonly used: number;
  readonly capacity: number;
}

/**
 * The declared status is not the truth: an available operator without a live lease, without room or marked *not responding* gets no work.
 * A reason the console does not know yet leaves `available`, and the server's own words are shown beside it.
 */
export const standingOf = (presence: Presence, { online, used, capacity }: Circumstances): Standing => {
  if (presence.status !== "available") return presence.status;
  // Without a network the lease runs out, whatever was true when the server last answered.
  if (!online || presence.why === "noLease") return "noSignal";
  if (presence.why === "notResponding") return "notResponding";
  if (presence.why === "capacityFull") return "full";
  if (!presence.routable) return "available";
  return capacity > 0 && used >= capacity ? "full" : "ready";
};
