import { h } from "./dom.js";
import { clock, leaf, plain } from "./format.js";
import { ask, query } from "./live.js";
import { words } from "./words.js";

const limit = 300;
const levels = ["debug", "information", "warning", "error"];
const template = "{OriginalFormat}";

function go(now, change) {
  location.hash = `/logs${query({ ...Object.fromEntries(now), ...change })}`;
}

function filters(now) {
  const w = words();
  const value = (name) => now.get(name) ?? "";
  return h("form", { class: "filters", "aria-label": w.filters, onsubmit: (sent) => sent.preventDefault() },
    h("label", {}, h("span", {}, w.level),
      h("select", { "data-key": "by-level", "data-testid": "filter-level", onchange: (change) => go(now, { level: change.target.value }) },
        h("option", { value: "" }, w.any),
        levels.map((level) => h("option", { value: level, selected: level === value("level") }, `≥ ${w.levels[level]}`)))),
    h("label", { class: "wide" }, h("span", {}, w.search),
      h("input", { type: "search", value: value("text"), spellcheck: "false", autocomplete: "off", "data-key": "by-text", "data-testid": "filter-text",
        onchange: (change) => go(now, { text: change.target.value.trim() }) })),
    value("trace") && h("p", { class: "badge" }, w.ofTrace),
    [...now.keys()].length > 0 && h("button", { type: "button", "data-key": "reset", onclick: () => { location.hash = "/logs"; } }, w.reset));
}

/** The attributes of a record that its sentence does not show already. */
function beside(log) {
  const shown = Object.entries(log.attributes).filter(([key, value]) => key !== template && !log.text.includes(plain(value)));
  return shown.length > 0 && h("span", { class: "beside" }, shown.map(([key, value]) => h("span", {}, h("b", {}, key), ` ${plain(value)}`)));
}

export function record(log) {
  const w = words();
  return h("li", { class: `level-${log.level}`, "data-testid": "log" },
    h("time", { datetime: new Date(log.at).toISOString() }, clock(log.at)),
    h("span", { class: "level" }, w.levels[log.level]),
    h("span", { class: "said" }, log.text, beside(log)),
    h("span", { class: "where", title: log.category }, leaf(log.category), log.host && h("small", {}, log.host)),
    h("span", { class: "to" }, log.trace && h("a", { href: `#/trace/${log.trace}`, "data-key": `${log.at}${log.span}`, "aria-label": w.openTrace }, "→")));
}

/** (d) Log records, newest first. */
export const logs = ({ query: now }) => ({
  title: () => words().logs,

  load: () => ask(`/api/logs${query({ ...Object.fromEntries(now), limit })}`),

  view(list) {
    const w = words();
    return [
      h("div", { class: "head" }, h("h1", {}, w.logs),
        h("p", { class: "count", role: "status" }, w.records(list.matching), list.matching > limit ? `, ${w.shown(limit)}` : "")),
      filters(now),
      list.logs.length === 0 ? h("p", { class: "nothing large" }, w.noLogs) : h("ol", { class: "logs" }, list.logs.map(record)),
    ];
  },
});
