/** Spans below their parents and log records below their spans, each in order of time. */
export function treeOf(spans, logs, traceAt) {
  const nodes = new Map(spans.map((span) => [span.id, { span, at: span.at, children: [], inside: 0 }]));
  const roots = [];
  const place = (parent, node) => (nodes.get(parent)?.children ?? roots).push(node);
  for (const node of nodes.values()) place(node.span.parent, node);
  for (const log of logs) place(log.span, { log, at: log.at - traceAt, children: [], inside: 0 });
  const settle = (list) => {
    list.sort((one, other) => one.at - other.at);
    return list.reduce((sum, node) => sum + (node.inside = settle(node.children)) + (node.span ? 1 : 0), 0);
  };
  settle(roots);
  return roots;
}

/** The rows that are open, from above. */
export function rowsOf(nodes, { closed, withLogs }, depth = 0) {
  return nodes.flatMap((node) => {
    if (node.log) return withLogs ? [{ node, depth }] : [];
    const own = { node, depth, isClosed: closed.has(node.span.id) };
    return own.isClosed ? [own] : [own, ...rowsOf(node.children, { closed, withLogs }, depth + 1)];
  });
}

/** How long any of these was under way: what overlaps counts once. */
export function busyOf(spans) {
  let [busy, until] = [0, -Infinity];
  for (const { at, durationMs } of spans.toSorted((one, other) => one.at - other.at)) {
    const end = at + durationMs;
    busy += Math.max(0, end - Math.max(at, until));
    until = Math.max(until, end);
  }
  return busy;
}
