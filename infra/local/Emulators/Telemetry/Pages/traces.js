import { h, unseen } from "./dom.js";
import { clock, duration, short } from "./format.js";
import { ask, query } from "./live.js";
import { strip } from "./strip.js";
import { words } from "./words.js";

const limit = 100;
const durations = [10, 50, 100, 500, 1000, 5000];

/** Filters live in the address, so that a list can be sent to a colleague. */
function go(now, change) {
  location.hash = `/traces${query({ ...Object.fromEntries(now), ...change })}`;
}

function filters(now, functions) {
  const w = words();
  const value = (name) => now.get(name) ?? "";
  const option = (key, text, chosen) => h("option", { value: key, selected: String(key) === chosen }, text);
  const known = value("function") && !functions.includes(value("function")) ? [value("function"), ...functions] : functions;
  return h("form", { class: "filters", "aria-label": w.filters, onsubmit: (sent) => sent.preventDefault() },
    h("label", {}, h("span", {}, w.conversationId),
      h("input", { type: "search", value: value("conversation"), spellcheck: "false", autocomplete: "off", "data-key": "by-conversation", "data-testid": "filter-conversation",
        onchange: (change) => go(now, { conversation: change.target.value.trim() }) })),
    h("label", {}, h("span", {}, w.functionName),
      h("select", { "data-key": "by-function", "data-testid": "filter-function", onchange: (change) => go(now, { function: change.target.value }) },
        option("", w.any, value("function")), known.map((name) => option(name, name, value("function"))))),
    h("label", {}, h("span", {}, w.atLeast),
      h("select", { "data-key": "by-duration", "data-testid": "filter-min", onchange: (change) => go(now, { min: change.target.value }) },
        option("", w.any, value("min")), durations.map((ms) => option(ms, duration(ms), value("min"))))),
    h("label", { class: "check" },
      h("input", { type: "checkbox", checked: now.get("conversations") === "true", "data-key": "by-talk", "data-testid": "filter-conversations",
        onchange: (change) => go(now, { conversations: change.target.checked }) }),
      h("span", {}, w.conversationsOnly)),
    h("label", { class: "check" },
      h("input", { type: "checkbox", checked: now.get("errors") === "true", "data-key": "by-errors", "data-testid": "filter-errors",
        onchange: (change) => go(now, { errors: change.target.checked }) }),
      h("span", {}, w.failedOnly)),
    [...now.keys()].length > 0 && h("button", { type: "button", "data-key": "reset", onclick: () => { location.hash = "/traces"; } }, w.reset));
}

export function facts(trace) {
  const w = words();
  return [
    trace.errors > 0 && h("span", { class: "badge failed" }, w.errors(trace.errors)),
    trace.warnings > 0 && h("span", { class: "badge warned" }, w.warnings(trace.warnings)),
    trace.hosts.length > 1 && h("span", { class: "badge" }, w.hostCount(trace.hosts.length)),
  ];
}

function row(trace) {
  const w = words();
  return h("li", { "data-testid": "trace", class: trace.errors ? "failed" : null },
    h("a", { href: `#/trace/${trace.id}`, "data-key": trace.id },
      h("time", { datetime: new Date(trace.at).toISOString() }, clock(trace.at)),
      h("span", { class: "what" },
        h("i", { class: `dot family-${trace.family}`, "aria-hidden": "true" }),
        h("b", {}, trace.name), unseen(`, ${w.families[trace.family]}`), facts(trace)),
      strip(trace),
      h("span", { class: "number spans" }, w.spanCount(trace.spans)),
      h("span", { class: "number took" }, duration(trace.durationMs))),
    h("span", { class: "of" }, trace.conversations.slice(0, 2).map((id) =>
      h("a", { href: `#/conversation/${encodeURIComponent(id)}`, title: `${w.conversation} ${id}`, "data-key": `${trace.id}${id}` }, unseen(`${w.conversation} `), short(id)))));
}

/** (b) Every trace, newest first. */
export const traces = ({ query: now }) => ({
  title: () => words().traces,

  load: () => ask(`/api/traces${query({ ...Object.fromEntries(now), limit })}`),

  view(list) {
    const w = words();
    return [
      h("div", { class: "head" },
        h("h1", {}, w.traces),
        h("p", { class: "count", role: "status" }, w.matching(list.matching, list.kept), list.matching > limit ? `, ${w.shown(limit)}` : "")),
      filters(now, list.functions),
      list.traces.length === 0
        ? h("p", { class: "nothing large" }, list.kept === 0 ? w.noTracesYet : w.noTraces)
        : h("ol", { class: "traces" }, list.traces.map(row)),
    ];
  },
});
