import { h, sized, svg, unseen } from "./dom.js";
import { clock, day, duration } from "./format.js";
import { ask, query } from "./live.js";
import { strip } from "./strip.js";
import { facts } from "./traces.js";
import { words } from "./words.js";

const limit = 500;
/** A pause worth a line of its own. */
const pauseMs = 2000;
const [width, lane] = [1000, 20];

/** The whole conversation as one picture: time from left to right, a lane for each family. */
function course(traces, from, to) {
  const scale = (width - 4) / Math.max(1, to - from);
  const pieces = traces.flatMap((trace) => trace.strip.map((piece) => ({ ...piece, at: trace.at + piece.at - from })));
  const shown = Object.keys(words().families).filter((family) => pieces.some((piece) => piece.family === family));
  return h("figure", { class: "course" },
    h("figcaption", {}, shown.map((family) => h("span", {}, h("i", { class: `dot family-${family}`, "aria-hidden": "true" }), words().families[family]))),
    svg("svg", { viewBox: `0 0 ${width} ${shown.length * lane}`, height: shown.length * lane, preserveAspectRatio: "none", "aria-hidden": "true" },
      pieces.map((piece) => svg("rect", {
        class: `family-${piece.family}${piece.isError ? " error" : ""}`,
        x: (piece.at * scale).toFixed(1), y: shown.indexOf(piece.family) * lane + 3, rx: 1.5, height: lane - 6, width: Math.max(3, piece.durationMs * scale).toFixed(1),
      }))));
}

function entry(trace, from, longestMs) {
  const w = words();
  return h("li", { "data-testid": "entry", class: trace.errors ? "failed" : null },
    h("a", { href: `#/trace/${trace.id}`, "data-key": trace.id },
      h("span", { class: "when" }, h("b", {}, `+${duration(trace.at - from)}`), h("time", { datetime: new Date(trace.at).toISOString() }, clock(trace.at))),
      h("i", { class: `dot family-${trace.family}`, "aria-hidden": "true" }),
      h("span", { class: "what" }, h("b", {}, trace.name), unseen(`, ${w.families[trace.family]}`), h("small", {}, w.spanCount(trace.spans)), facts(trace)),
      sized(h("span", { class: "scaled" }, strip(trace)), { "--share": Math.max(0.06, Math.sqrt(trace.durationMs / longestMs)).toFixed(3) }),
      h("span", { class: "number took" }, duration(trace.durationMs))));
}

/** Entries with the pauses between them. */
function story(traces) {
  const w = words();
  const from = traces[0].at;
  const longestMs = Math.max(0.001, ...traces.map((trace) => trace.durationMs));
  let until = from;
  return h("ol", { class: "story" }, traces.flatMap((trace) => {
    const pause = trace.at - until;
    until = Math.max(until, trace.at + trace.durationMs);
    return [pause > pauseMs && h("li", { class: "pause" }, w.later(duration(pause))), entry(trace, from, longestMs)];
  }));
}

/** All traces of one conversation: its story. */
export const conversation = ({ id }) => ({
  title: () => `${words().conversation} ${id}`,

  load: () => ask(`/api/traces${query({ conversation: id, limit })}`),

  view(list) {
    const w = words();
    const traces = list.traces.toSorted((one, other) => one.at - other.at);
    const crumbs = h("p", { class: "crumbs" }, h("a", { href: "#/traces" }, w.back));
    const title = h("div", { class: "head" }, h("h1", {}, `${w.conversation} `, h("code", {}, id)));
    if (traces.length === 0) return [crumbs, title, h("p", { class: "nothing large" }, w.storyEmpty)];
    const [from, to] = [traces[0].at, Math.max(...traces.map((trace) => trace.at + trace.durationMs))];
    const failed = traces.reduce((sum, trace) => sum + trace.errors, 0);
    const spans = traces.reduce((sum, trace) => sum + trace.spans, 0);
    return [
      crumbs, title,
      h("p", { class: "intro" }, w.story),
      h("dl", { class: "facts" },
        [[w.started, `${clock(from)} · ${day(from)}`], [w.duration, duration(to - from)], [w.traces, String(list.matching)], [w.spans, String(spans)],
          [w.hosts, [...new Set(traces.flatMap((trace) => trace.hosts))].sort().join(", ")], failed > 0 && [w.failedWith, String(failed)]].filter(Boolean)
          .map(([key, held]) => h("div", {}, h("dt", {}, key), h("dd", {}, held)))),
      course(traces, from, to),
      story(traces),
    ];
  },
});
