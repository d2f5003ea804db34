import { allowOwnScripts } from "../../../shared/scripts/own-scripts.ts";

/** Leases last 60 s, so two beats may be lost before an operator drops out of routing. */
export const heartbeatEveryMs = 20_000;

export interface Pulse {
  stop(): void;
}

/**
 * A steady tick from a worker: timers of a page in the background are slowed to one a minute, a worker's are not,
 * and the page still handles the worker's messages at once.
 */
export const startPulse = (everyMs: number, onTick: () => void): Pulse => {
  allowOwnScripts();
  const worker = new Worker(new URL("./pulse.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = onTick;
  worker.postMessage(everyMs);
  return { stop: () => worker.terminate() };
};
