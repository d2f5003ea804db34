import type { Presence } from '../wire/contract.ts';

/** What the header says about the operator, in one word the rest of the screen can switch on. */
export type Standing = 'ready' | 'full' | 'notResponding' | 'noSignal' | 'available' | 'away' | 'offline';

const letters = (code: string): string => code.toLowerCase().replace(/[^a-z]/g, '');

/**
 * The declared status is not the truth: an available operator without a live lease, without room or marked *not responding* gets no work.
 * A reason the console does not know yet leaves `available`, and the server's own words are shown beside it.
 */
export const standingOf = (presence: Presence, online: boolean): Standing => {
  // Without a network the lease runs out, whatever was true when the server last answered.
  if (!online && presence.status === "available") return "noSignal";
  const why = letters(presence.why ?? '');
  if (/notrespond|unrespons|missed/.test(why)) return 'notResponding';
  if (presence.status !== 'available') return presence.status;
  if (presence.routable) return 'ready';
  if (/capacity|full|busy|units/.test(why)) return 'full';
  if (/lease|heartbeat|signal|device|lost|connect/.test(why)) return 'noSignal';
  return 'available';
};

/** Reasons offered beside *away*; the wire takes any text. */
export const awayReasons = ['lunch', 'break', 'meeting', 'training', 'followUp'] as const;
export type AwayReason = (typeof awayReasons)[number];

export const isAwayReason = (reason: string): reason is AwayReason => (awayReasons as readonly string[]).includes(reason);
