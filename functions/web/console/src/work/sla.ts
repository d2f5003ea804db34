import type { Sla } from "../wire/contract.ts";

export type SlaTone = "calm" | "warning" | "breached" | "paused";

export interface SlaChip {
  readonly tone: SlaTone;
  /** Until due; negative once it is late. */
  readonly leftMs: number;
}

/** Below this the chip warns even if the server has not said so yet. */
export const slaWarningMs = 60_000;

/** The server's state decides; the clock only brings forward what the server is about to say. Null once it is met, missed for good, or called off. */
export const slaChip = (sla: Sla | null, nowMs: number): SlaChip | null => {
  if (sla === null) return null;
  const leftMs = Date.parse(sla.due) - nowMs;
  const state = sla.state.toLowerCase();
  if (!Number.isFinite(leftMs) || /met|missed|done|stopped|cancel|none/.test(state)) return null;
  if (state.includes("pause")) return { tone: "paused", leftMs };
  if (state.includes("breach") || leftMs <= 0) return { tone: "breached", leftMs };
  if (state.includes("warn") || leftMs <= slaWarningMs) return { tone: "warning", leftMs };
  return { tone: "calm", leftMs };
};
