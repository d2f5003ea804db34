import { amount, duration, percent } from "./format.js";
import { words } from "./words.js";

const tones = ["a", "b", "c", "d"];
const rowsMax = 4;
const storesMax = 8;
const seconds = (value) => duration(value * 1000);
const total = (groups) => groups.reduce((sum, group) => sum + (group.total ?? 0), 0);

/** Groups that share one attribute, added up, largest first. */
function by(metric, attribute) {
  const sums = new Map();
  for (const group of metric.groups) {
    const label = String(group.attributes[attribute] ?? "–");
    const sum = sums.get(label) ?? { label, total: 0, values: group.values.map(() => null) };
    sum.total += group.total ?? 0;
    sum.values = sum.values.map((value, at) => (group.values[at] === null ? value : (value ?? 0) + group.values[at]));
    sums.set(label, sum);
  }
  return [...sums.values()].sort((one, other) => other.total - one.total);
}

const perColumn = (groups, together) => groups[0].values.map((_, at) => {
  const values = groups.map((group) => group.values[at]).filter((value) => value !== null);
  return values.length === 0 ? null : together(values);
});

/** A level of each queue: one number for all of them, and the queues by themselves. */
const level = (together, text, tone = () => "a") => (metric) => {
  const groups = metric.groups.filter((group) => group.total !== null);
  if (groups.length === 0) return null;
  const value = together(groups.map((group) => group.total));
  return {
    value: text(value),
    tone: tone(value),
    lines: [{ values: perColumn(groups, together), tone: tone(value) }],
    rows: groups.map((group) => ({ label: String(group.attributes.queue ?? ""), text: text(group.total), weight: group.total }))
      .sort((one, other) => other.weight - one.weight),
  };
};

/** A sum is reported when it grows: columns without a word count nothing. */
const counted = (values) => values.map((value) => value ?? 0);

/** How often something happened in the window, by an attribute; anything above zero is of that tone. */
const count = (attribute, tone) => (metric) => ({
  value: amount(metric.all.total),
  tone: metric.all.total > 0 ? tone : "a",
  lines: [{ values: counted(metric.all.values), tone: metric.all.total > 0 ? tone : "a" }],
  rows: by(metric, attribute).map(({ label, total: sum }) => ({ label, text: amount(sum) })),
});

/** How often it happens each second or minute. */
const rate = (attribute, everyMs, unit, most = rowsMax) => (metric, columnMs) => {
  const groups = by(metric, attribute).slice(0, most);
  const columns = metric.all.values.filter((value) => value !== null).length;
  const each = (sum) => `${amount((sum * everyMs) / (Math.max(1, columns) * columnMs))}${unit()}`;
  return {
    value: each(metric.all.total),
    tone: "a",
    lines: groups.slice(0, tones.length).map((group, at) => ({ values: counted(group.values), tone: tones[at] })),
    rows: groups.map(({ label, total: sum }, at) => ({ label, text: `${amount(sum)}`, tone: groups.length > 1 ? tones[at] : undefined })),
    most,
  };
};

const latency = (metric) => metric.all.totalP50 === null ? null : {
  value: seconds(metric.all.totalP99),
  note: words().within,
  tone: "a",
  lines: [{ values: metric.all.p99, tone: "a" }, { values: metric.all.p50, tone: "b" }],
  rows: [
    { label: words().p50, text: seconds(metric.all.totalP50), tone: "b" },
    { label: words().p99, text: seconds(metric.all.totalP99), tone: "a" },
    ...metric.groups.filter((group) => group.totalP99 !== null)
      .map((group) => ({ label: String(group.attributes.queue ?? ""), text: seconds(group.totalP99) })),
  ],
};

const sum = (values) => values.reduce((one, other) => one + other, 0);
const highest = (values) => Math.max(...values);
const least = (values) => Math.min(...values);
const shareTone = (share) => (share < 0.8 ? "bad" : share < 0.9 ? "warn" : "good");
const minuteMs = 60_000;

/** A sum is reported from its first measurement on: until then nothing of the kind has happened. */
export const untouched = () => ({ value: amount(0), tone: "a", lines: [], rows: [], note: words().neverYet });

/** What the overview shows, in its order; the fourth of a tile says that no report means zero. */
export const tiles = {
  people: [
    ["waiting", "contactfunctions.waiting", level(sum, amount)],
    ["longestWait", "contactfunctions.longest_wait", level(highest, seconds)],
    ["latency", "contactfunctions.assignment.latency", latency],
    ["sla", "contactfunctions.sla.share", level(least, percent, shareTone)],
    ["missed", "contactfunctions.offers.missed", count("queue", "warn"), untouched],
  ],
  work: [
    ["messages", "contactfunctions.messages", rate("channel", minuteMs, () => words().perMinute)],
    ["requests", "contactfunctions.door.requests", rate("status.class", 1000, () => words().perSecond)],
    ["storage", "contactfunctions.storage.operations", rate("store", 1000, () => words().perSecond, storesMax)],
    ["webhooks", "contactfunctions.webhook.attempts", count("outcome", "a"), untouched],
  ],
  trouble: [
    ["push", "contactfunctions.push.failures", count("outcome", "bad"), untouched],
    ["poison", "contactfunctions.poison.messages", level(sum, amount, (value) => (value > 0 ? "bad" : "a"))],
    ["limited", "contactfunctions.rate_limited", count("limit", "warn"), untouched],
    ["shed", "contactfunctions.shed", count("reason", "warn"), untouched],
    ["dead", "contactfunctions.webhook.dead", count("reason", "bad"), untouched],
  ],
};

export const known = new Set(Object.values(tiles).flat().map(([, name]) => name));

export { rowsMax, total };
