import { svg } from "./dom.js";

const [width, height, above, below] = [240, 44, 3, 1];

/** The drawn points of a row of numbers; holes are passed over. */
function pointsOf(values, most) {
  const step = width / (values.length - 1);
  return values.flatMap((value, at) => (value === null ? [] : [[at * step, height - below - (value / most) * (height - above - below)]]));
}

const path = (points) => points.map(([x, y], at) => `${at ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

function line({ values, tone }, most, filled) {
  const points = pointsOf(values, most);
  if (points.length === 0) return [];
  // One reading alone would be no line at all.
  if (points.length === 1) points.push([Math.min(width, points[0][0] + 2), points[0][1]]);
  const stroke = svg("path", { class: `spark-line tone-${tone}`, d: path(points), "vector-effect": "non-scaling-stroke" });
  if (!filled) return [stroke];
  const area = `${path(points)}L${points.at(-1)[0].toFixed(1)} ${height}L${points[0][0].toFixed(1)} ${height}Z`;
  return [svg("path", { class: `spark-area tone-${tone}`, d: area }), stroke];
}

/**
 * Lines over the same stretch of time, from zero. The numbers stand beside it, so it is a picture only.
 * @param {{values: (number|null)[], tone: string}[]} lines the first is filled when it is alone
 */
export function sparkline(lines) {
  const most = Math.max(1e-9, ...lines.flatMap((one) => one.values.filter((value) => value !== null)));
  return svg("svg", { class: "spark", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("line", { class: "spark-floor", x1: 0, y1: height - 0.5, x2: width, y2: height - 0.5, "vector-effect": "non-scaling-stroke" }),
    ...lines.flatMap((one) => line(one, most, lines.length === 1)));
}
