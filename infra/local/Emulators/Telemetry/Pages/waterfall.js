import { h, sized, unseen } from "./dom.js";
import { duration } from "./format.js";
import { detail } from "./detail.js";
import { words } from "./words.js";

const percent = (share) => `${(share * 100).toFixed(3)}%`;
const slips = { ArrowDown: 1, ArrowUp: -1 };

/** The label stands behind the bar, before it when there is no room, and at its end when there is none on either side. */
function bar(span, axis, logs) {
  const [from, to] = [axis.at(span.at), axis.at(span.at + span.durationMs)];
  const mark = sized(h("span", { class: `bar family-${span.family}${span.isError ? " error" : ""}` }), { left: percent(from), width: percent(to - from) });
  const side = to <= 0.86 ? { left: percent(to) } : from >= 0.2 ? { right: percent(1 - from) } : { right: percent(1 - to) };
  const isInside = to > 0.86 && from < 0.2;
  const label = sized(h("span", { class: `took${isInside ? " inside" : ""}` }, duration(span.durationMs)), side);
  const ticks = [...span.events.map((event) => ({ at: event.at, kind: "event" })), ...logs]
    .map(({ at, kind }) => sized(h("i", { class: `tick ${kind}` }), { left: percent(axis.at(at)) }));
  return h("span", { class: "track", "aria-hidden": "true" }, mark, label, ticks);
}

/** What a request to storage was, or who was called: the name alone is often the same. */
const hint = ({ attributes: { operation, outcome, provider, queue } }) => [operation, outcome, provider, queue].filter((part) => part !== undefined).join(" ");

function spanRow({ node, depth, isClosed }, trace, axis, state) {
  const w = words();
  const { span } = node;
  const isOpen = state.open.has(span.id);
  const host = span.host !== trace.hosts[0] || trace.hosts.length > 1 ? span.host : "";
  const logs = isClosed || !state.withLogs ? node.children.filter((child) => child.log).map((child) => ({ at: child.at, kind: `level-${child.log.level}` })) : [];
  const fold = node.children.some((child) => child.span || state.withLogs)
    ? h("button", { type: "button", class: "fold", "aria-expanded": String(!isClosed), "aria-label": `${isClosed ? w.reveal : w.hide}: ${span.name}`, "data-key": `fold${span.id}`,
      onclick: () => state.fold(span.id) }, h("span", { "aria-hidden": "true" }, isClosed ? "▸" : "▾"))
    : h("span", { class: "fold" });
  const name = h("button", { type: "button", class: "name", "aria-expanded": String(isOpen), "data-key": span.id, onclick: () => state.toggle(span.id) },
    h("i", { class: `dot family-${span.family}`, "aria-hidden": "true" }),
    h("span", { class: "text" }, span.name, " ", h("small", {}, hint(span))),
    isClosed && node.inside > 0 && h("small", { class: "badge" }, w.children(node.inside)),
    span.isError && h("small", { class: "badge failed" }, w.failedWith),
    span.links.length > 0 && h("small", { class: "link", title: w.causes }, "⤴"),
    trace.followers.some((follower) => follower.span === span.id) && h("small", { class: "link", title: w.followers }, "⤵"),
    host && h("small", { class: "host" }, host),
    unseen(`, ${w.families[span.family]}, ${duration(span.durationMs)}`));
  return h("li", { class: `row${isOpen ? " open" : ""}`, "data-testid": `span-${span.family}` },
    h("div", { class: "line" }, sized(h("div", { class: "names" }, fold, name), { "--depth": depth }), bar(span, axis, logs)),
    isOpen && detail(span, trace));
}

function logRow({ node, depth }, axis) {
  const w = words();
  return h("li", { class: `row log level-${node.log.level}`, "data-testid": "span-log" },
    h("div", { class: "line" },
      sized(h("div", { class: "names" }, h("span", { class: "fold" }), h("span", { class: "said" }, h("b", {}, w.levels[node.log.level]), " ", node.log.text)), { "--depth": depth }),
      h("span", { class: "track", "aria-hidden": "true" }, sized(h("i", { class: `tick level-${node.log.level}` }), { left: percent(axis.at(node.at)) }))));
}

/** Arrow keys go from row to row. */
function slip(pressed) {
  const by = slips[pressed.key];
  if (!by || !pressed.target.matches(".name")) return;
  const names = [...pressed.currentTarget.querySelectorAll(".name")];
  names[names.indexOf(pressed.target) + by]?.focus();
  pressed.preventDefault();
}

/** Rows against one axis of time. */
export function waterfall(rows, trace, axis, state) {
  const w = words();
  const ticks = axis.ticks();
  const grid = ticks.map((tick) => sized(h("i", {}), { left: percent(tick.place) }));
  const gaps = axis.shortened.map((part) =>
    sized(h("span", { class: "gap", title: w.idle(duration(part.to - part.from)) }), { left: percent(part.place), width: percent(part.width) }));
  return h("div", { class: "waterfall", onkeydown: slip },
    h("div", { class: "axis", "aria-hidden": "true" },
      h("span", { class: "names" }, w.span),
      h("span", { class: "track" }, ticks.map((tick) => sized(h("span", { class: "label" }, duration(tick.ms)), { left: percent(tick.place) })))),
    h("div", { class: "grid", "aria-hidden": "true" }, grid, gaps),
    h("ol", { class: "rows" }, rows.map((row) => (row.node.log ? logRow(row, axis) : spanRow(row, trace, axis, state)))));
}
