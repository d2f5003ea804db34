import type { Queue } from "../../shared/api/wire.ts";

export const queue = (more: Partial<Queue> = {}): Queue => ({
  queue: "support",
  name: "Support",
  state: "open",
  waiting: 0,
  estimatedWaitSeconds: 0,
  operators: { available: 1, busy: 0, away: 0 },
  opensAt: null,
  ...more,
});
