import { h } from "./dom.js";
import { amount, duration, leaf } from "./format.js";
import { ask } from "./live.js";
import { sparkline } from "./sparkline.js";
import { strip } from "./strip.js";
import { known, rowsMax, tiles, total } from "./tiles.js";
import { words } from "./words.js";

const windows = [5, 10, 30];
const listedMax = 6;
let minutes = 5;

const quiet = { value: "–", tone: "a", lines: [], rows: [], isQuiet: true };

function tile(key, shown) {
  return h("li", { class: `tile tone-${shown.tone}${shown.isQuiet ? " quiet" : ""}`, "data-testid": `tile-${key}` },
    h("h3", {}, words().tiles[key]),
    h("p", { class: "value" }, shown.value, shown.note ? h("small", {}, shown.note) : null),
    shown.isQuiet ? h("p", { class: "nothing" }, words().nothingYet) : sparkline(shown.lines),
    shown.rows.length > 0 && h("dl", {}, shown.rows.slice(0, shown.most ?? rowsMax).map(({ label, text, tone }) =>
      h("div", { class: tone ? `tone-${tone}` : null }, h("dt", {}, tone ? h("i", { class: "key", "aria-hidden": "true" }) : null, h("span", {}, label)), h("dd", {}, text)))));
}

function group(key, metrics, columnMs) {
  const made = tiles[key].map(([name, metric, compute, without]) => {
    const found = metrics.get(metric);
    return tile(name, (found ? compute(found, columnMs) : metrics.size > 0 && without?.()) || quiet);
  });
  return h("section", { class: `tiles ${key}`, "aria-labelledby": `tiles-${key}` },
    h("h2", { id: `tiles-${key}` }, words().tileGroups[key]),
    h("ul", {}, made));
}

function shortList(title, traces, empty) {
  return h("section", { class: "short" },
    h("h2", {}, title),
    traces.length === 0 ? h("p", { class: "nothing" }, empty) : h("ol", {}, traces.slice(0, listedMax).map((trace) =>
      h("li", {}, h("a", { href: `#/trace/${trace.id}`, "data-key": `${title}${trace.id}` },
        h("i", { class: `dot family-${trace.family}`, "aria-hidden": "true" }),
        h("span", { class: "name" }, trace.name),
        strip(trace),
        h("span", { class: `number${trace.errors ? " failed" : ""}` }, duration(trace.durationMs)))))));
}

function others(metrics) {
  if (metrics.length === 0) return null;
  return h("section", { class: "others" },
    h("h2", {}, words().otherInstruments),
    h("ul", {}, metrics.map((metric) => {
      const values = metric.all?.values ?? metric.groups[0]?.values ?? [];
      return h("li", {}, h("span", { class: "name", title: metric.description }, metric.name),
        sparkline([{ values, tone: "a" }]),
        h("span", { class: "number" }, amount(metric.all?.total ?? total(metric.groups)), metric.unit && metric.unit !== "1" ? ` ${leaf(metric.unit)}` : ""));
    })));
}

/** (a) How the center is doing, and what to look at. */
export const overview = ({ redraw }) => ({
  title: () => words().overview,

  load: async () => {
    const [metrics, newest, recent, failed] = await Promise.all(
      [`/api/metrics?window=${minutes * 60}`, `/api/traces?conversations=true&limit=${listedMax}`, "/api/traces?limit=200", `/api/traces?errors=true&limit=${listedMax}`].map(ask));
    return { metrics, newest: newest.traces, recent: recent.traces, failed: failed.traces };
  },

  view({ metrics, newest, recent, failed }) {
    const byName = new Map(metrics.metrics.map((metric) => [metric.name, metric]));
    const choose = h("select", { "data-key": "window", onchange: (change) => { minutes = Number(change.target.value); redraw(); } },
      windows.map((value) => h("option", { value, selected: value === minutes }, words().minutes(value))));
    return [
      h("div", { class: "head" }, h("h1", {}, words().overview), h("label", { class: "choice" }, h("span", {}, words().newest), choose)),
      Object.keys(tiles).map((key) => group(key, byName, metrics.columnMs)),
      h("div", { class: "shorts" },
        shortList(words().newestTraces, newest, words().noTracesYet),
        shortList(words().slowest, recent.toSorted((one, other) => other.durationMs - one.durationMs), words().noTracesYet),
        shortList(words().failed, failed, words().noFailures)),
      others(metrics.metrics.filter((metric) => !known.has(metric.name))),
    ].flat();
  },
});
