import { h } from "./dom.js";
import { duration, plain, short } from "./format.js";
import { words } from "./words.js";

const conversationTag = "conversation.id";

function value(key, held) {
  return key === conversationTag ? h("a", { href: `#/conversation/${encodeURIComponent(held)}` }, held) : plain(held);
}

const pairs = (entries) => h("dl", {}, entries.map(([key, held]) => h("div", {}, h("dt", {}, key), h("dd", {}, value(key, held)))));

function happened(event) {
  const text = Object.entries(event.attributes).map(([key, held]) => `${key} ${plain(held)}`).join(" · ");
  return h("li", {}, h("b", {}, event.name), ` ${duration(event.at)}`, text && h("code", {}, text));
}

export const traceLink = (id, name) => (name
  ? h("a", { href: `#/trace/${id}` }, name, " ", h("code", {}, short(id)))
  : h("span", {}, words().unknownTrace, " ", h("code", {}, short(id))));

/** Everything one span says about itself. */
export function detail(span, trace) {
  const w = words();
  const followers = trace.followers.filter((follower) => follower.span === span.id);
  return h("div", { class: "detail" },
    span.isError && h("p", { class: "error" }, `${w.failedWith}${span.status ? `: ${span.status}` : ""}`),
    span.hasLostParent && h("p", { class: "warned" }, w.lostParent),
    h("section", {}, h("h3", {}, w.span),
      pairs([[w.startsAt, duration(span.at)], [w.duration, duration(span.durationMs)], [w.host, span.host], [w.kind, w.kinds[span.kind]], ["scope", span.scope], ["span id", span.id]])),
    Object.keys(span.attributes).length > 0 && h("section", {}, h("h3", {}, w.attributes), pairs(Object.entries(span.attributes))),
    span.events.length > 0 && h("section", {}, h("h3", {}, w.events), h("ul", {}, span.events.map(happened))),
    span.links.length > 0 && h("section", {}, h("h3", {}, w.causes), h("ul", {}, span.links.map((link) => h("li", {}, traceLink(link.trace, link.name))))),
    followers.length > 0 && h("section", {}, h("h3", {}, w.followers), h("ul", {}, followers.map((one) => h("li", {}, traceLink(one.trace, one.name))))));
}
