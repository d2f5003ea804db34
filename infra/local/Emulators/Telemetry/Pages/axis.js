const steps = [1, 2, 2.5, 5, 10];
const ticksWanted = 5;
/** Idle time worth shortening: this share of the time in which something was under way. */
const idleShare = 0.15;
const shortenedTo = 0.05;
/** Labels nearer than this share of the width would touch. */
const labelShare = 0.12;

/** Stretches in which something was under way, and those between them. */
function stretches(spans, durationMs) {
  const found = [];
  let until = 0;
  for (const { at, durationMs: took } of spans.toSorted((one, other) => one.at - other.at)) {
    if (at > until) found.push({ from: until, to: at, isIdle: true });
    if (at + took > until) found.push({ from: Math.max(at, until), to: at + took, isIdle: false });
    until = Math.max(until, at + took);
  }
  return found.length > 0 ? found : [{ from: 0, to: durationMs, isIdle: false }];
}

function niceStep(length) {
  const rough = length / ticksWanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  return steps.find((step) => step * power >= rough) * power;
}

/** Time to place, 0 to 1. Long idle stretches may be shortened, so that what happened around them can be seen. */
export class Axis {
  #parts = [];

  constructor(spans, durationMs, squeezes) {
    const all = stretches(spans, Math.max(durationMs, 0.001));
    const busyMs = all.reduce((sum, part) => sum + (part.isIdle ? 0 : part.to - part.from), 0);
    const limit = busyMs * idleShare;
    this.canSqueeze = all.some((part) => part.isIdle && part.to - part.from > limit);
    const widths = all.map((part) => {
      const length = part.to - part.from;
      return squeezes && part.isIdle && length > limit ? busyMs * shortenedTo : length;
    });
    const whole = Math.max(1e-6, widths.reduce((sum, width) => sum + width, 0));
    let place = 0;
    all.forEach((part, index) => {
      const width = widths[index] / whole;
      this.#parts.push({ ...part, place, width, isShortened: widths[index] < part.to - part.from });
      place += width;
    });
    this.shownMs = whole;
  }

  /** Idle stretches that are drawn shorter than they were. */
  get shortened() {
    return this.#parts.filter((part) => part.isShortened);
  }

  at(ms) {
    const part = this.#parts.find((one) => ms <= one.to) ?? this.#parts.at(-1);
    const length = part.to - part.from;
    return Math.min(1, Math.max(0, part.place + (length === 0 ? 0 : ((ms - part.from) / length) * part.width)));
  }

  /** Round times with room for their labels, and where time goes on after a stretch that was shortened. */
  ticks() {
    const step = niceStep(this.shownMs);
    const wanted = this.shortened.map((part) => part.to);
    for (const part of this.#parts) {
      if (part.isShortened) continue;
      for (let ms = Math.ceil(part.from / step) * step; ms <= part.to; ms += step) wanted.push(ms);
    }
    const kept = [];
    for (const ms of wanted) {
      const place = this.at(ms);
      if (place <= 1 - labelShare && kept.every((tick) => Math.abs(tick.place - place) >= labelShare)) kept.push({ ms, place });
    }
    return kept.sort((one, other) => one.place - other.place);
  }
}
