import { Axis } from "./axis.js";
import { h } from "./dom.js";
import { clock, day, duration, short } from "./format.js";
import { ask } from "./live.js";
import { busyOf, rowsOf, treeOf } from "./tree.js";
import { waterfall } from "./waterfall.js";
import { words } from "./words.js";

let withLogs = true;
let squeezes = true;

/** What the time went to: a family's spans, and how long any of them was under way. */
function legend(spans) {
  const w = words();
  return h("ul", { class: "legend" }, Object.keys(w.families).map((family) => {
    const own = spans.filter((span) => span.family === family);
    return own.length > 0 && h("li", {}, h("i", { class: `dot family-${family}`, "aria-hidden": "true" }), h("span", {}, w.families[family]),
      h("b", {}, duration(busyOf(own))), h("small", {}, `×${own.length}`));
  }));
}

function around(title, found) {
  const one = new Map(found.map((trace) => [trace.trace, trace]));
  return one.size > 0 && h("section", {}, h("h2", {}, title), h("ul", {}, [...one.values()].map((trace) =>
    h("li", {}, trace.name ? h("a", { href: `#/trace/${trace.trace}` }, trace.name) : words().unknownTrace,
      " ", h("code", {}, short(trace.trace)), trace.at ? h("small", {}, clock(trace.at)) : null))));
}

function heading(trace) {
  const w = words();
  const failed = trace.spans.filter((span) => span.isError).length;
  return [
    h("p", { class: "crumbs" }, h("a", { href: "#/traces" }, w.back),
      trace.conversations.map((id) => [" / ", h("a", { href: `#/conversation/${encodeURIComponent(id)}`, "data-key": `of${id}` }, `${w.conversation} ${short(id)}`)])),
    h("div", { class: "head" },
      h("h1", {}, trace.name),
      failed > 0 && h("span", { class: "badge failed" }, w.errors(failed))),
    h("dl", { class: "facts" },
      [[w.started, `${clock(trace.at)} · ${day(trace.at)}`], [w.duration, duration(trace.durationMs)], [w.spans, String(trace.spans.length + trace.beyond)],
        [w.hosts, trace.hosts.join(", ")], [w.trace, h("code", {}, trace.id)]]
        .map(([key, held]) => h("div", {}, h("dt", {}, key), h("dd", {}, held)))),
  ];
}

function choices(state, axis, spans) {
  const w = words();
  const check = (key, text, checked, change) => h("label", { class: "check" },
    h("input", { type: "checkbox", checked, "data-key": key, onchange: (changed) => change(changed.target.checked) }), h("span", {}, text));
  const isOpen = state.closed.size === 0;
  return h("div", { class: "choices" },
    check("with-logs", w.showLogs, withLogs, (on) => { withLogs = on; state.redraw(); }),
    axis.canSqueeze && check("squeeze", w.squeeze, squeezes, (on) => { squeezes = on; state.redraw(); }),
    h("button", { type: "button", "data-key": "fold-all", onclick: () => state.foldAll(isOpen ? spans : []) }, isOpen ? w.collapseAll : w.expandAll));
}

/** What is folded and what is open, while this page is shown. */
class Folds {
  constructor(redraw) {
    Object.assign(this, { redraw, open: new Set(), closed: new Set() });
  }

  get withLogs() {
    return withLogs;
  }

  toggle(id) {
    if (!this.open.delete(id)) this.open.add(id);
    this.redraw();
  }

  fold(id) {
    if (!this.closed.delete(id)) this.closed.add(id);
    this.redraw();
  }

  foldAll(spans) {
    this.closed = new Set(spans.map((span) => span.id));
    this.redraw();
  }
}

/** (c) One trace, from its first span to its last. */
export function trace({ id, redraw }) {
  const state = new Folds(redraw);
  return {
    title: () => `${words().trace} ${short(id)}`,

    load: () => ask(`/api/traces/${encodeURIComponent(id)}`),

    view(found) {
      const w = words();
      if (!found) return [h("p", { class: "crumbs" }, h("a", { href: "#/traces" }, w.back)), h("h1", {}, w.trace), h("p", { class: "nothing large" }, w.traceGone)];
      const axis = new Axis(found.spans, found.durationMs, squeezes);
      const parents = found.spans.filter((span) => found.spans.some((other) => other.parent === span.id));
      return [
        ...heading(found),
        h("div", { class: "around" }, around(w.before, found.spans.flatMap((span) => span.links)), around(w.after, found.followers)),
        h("div", { class: "above" }, legend(found.spans), choices(state, axis, parents)),
        waterfall(rowsOf(treeOf(found.spans, found.logs, found.at), { closed: state.closed, withLogs }), found, axis, state),
        found.beyond > 0 && h("p", { class: "nothing" }, w.beyond(found.beyond)),
      ];
    },
  };
}
