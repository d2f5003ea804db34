import type { Message } from "../../shared/api/wire.ts";

/** The system has said that one may ask to be called, and nobody has asked since. */
export const callBackOffered = (messages: readonly Message[]): boolean =>
  messages.findLast(({ event }) => event === "callBackOffered" || event === "callBackAsked")?.event === "callBackOffered";
