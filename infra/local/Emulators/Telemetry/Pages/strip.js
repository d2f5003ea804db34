import { svg } from "./dom.js";

const [width, lanes, lane] = [1000, 4, 5];

/** Which of a few lanes is free when a span begins; when none is, the last. */
function lanesOf(pieces) {
  const ends = new Array(lanes).fill(-1);
  return pieces.map((piece) => {
    const free = ends.findIndex((end) => end <= piece.at);
    const chosen = free < 0 ? lanes - 1 : free;
    ends[chosen] = piece.at + piece.durationMs;
    return chosen;
  });
}

/** A trace as a picture one line high; its numbers stand beside it. */
export function strip(trace, longestMs = trace.durationMs) {
  const scale = width / Math.max(longestMs, 0.001);
  const chosen = lanesOf(trace.strip);
  return svg("svg", { class: "strip", viewBox: `0 0 ${width} ${lanes * lane}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    trace.strip.map((piece, at) => svg("rect", {
      class: `family-${piece.family}${piece.isError ? " error" : ""}`,
      x: (piece.at * scale).toFixed(1),
      y: chosen[at] * lane,
      width: Math.max(4, piece.durationMs * scale).toFixed(1),
      height: lane - 1,
      rx: 1,
    })));
}
