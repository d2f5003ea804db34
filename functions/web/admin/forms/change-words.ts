import type { Change } from "../document/diff.ts";
import { isList, isTree, type Node } from "../document/tree.ts";
import type { AdminKey } from "../words/en.ts";
import type { Words } from "../words/words.ts";
import { amountIn, unitOf } from "./durations.ts";
import type { Field, Section } from "./fields.ts";
import { sectionOf } from "./sections.ts";

/** A change as people read it: where, what, and from what to what. */
export interface ChangeWords {
  readonly section: string;
  readonly item: string | null;
  readonly field: string | null;
  readonly text: string;
}

const fieldsOf = (section: Section): readonly Field[] => section.sets.flatMap(({ fields }) => fields);

const inside = (field: Field | undefined): readonly Field[] => (field?.kind === "group" || field?.kind === "list" ? field.fields : []);

interface Named {
  readonly words: readonly string[];
  readonly field: Field | undefined;
}

/** Names of fields as labels; names of items of lists as they are. */
const named = (where: readonly string[], fields: readonly Field[], t: Words): Named => {
  let [known, field, words]: [readonly Field[], Field | undefined, readonly string[]] = [fields, undefined, []];
  for (const step of where) {
    const next: Field | undefined = known.find(({ key }) => key === step);
    if (next === undefined) {
      words = [...words, step];
      continue;
    }
    [known, field, words] = [inside(next), next, [...words, t(next.label)]];
  }
  return { words, field };
};

export const durationText = (seconds: number, t: Words): string => {
  const unit = unitOf(seconds);
  return t(`span.${unit}`, { n: amountIn(seconds, unit) });
};

/** A value of a field in words. */
export const valueText = (value: Node | undefined, field: Field | undefined, t: Words): string => {
  if (value === undefined || value === null)
    return field !== undefined && "none" in field && field.none !== undefined ? t(field.none) : t("value.none");
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
  if (typeof value === "number") {
    if (field?.kind === "seconds") return durationText(value, t);
    return field?.kind === "percent" || field?.kind === "percents" ? `${Math.round(value * 100)} %` : String(value);
  }
  if (typeof value === "string") {
    const known: AdminKey | undefined = field?.kind === "choice" || field?.kind === "choices" ? field.values[value] : undefined;
    return known === undefined ? value || t("value.none") : t(known);
  }
  if (isList(value)) return value.length === 0 ? t("value.none") : value.map((item) => valueText(item, field, t)).join(", ");
  return isTree(value)
    ? Object.entries(value)
        .map(([key, item]) => `${key} ${valueText(item, undefined, t)}`)
        .join(" ")
    : "";
};

interface Place extends Omit<ChangeWords, "text" | "field"> {
  readonly words: readonly string[];
  readonly field: Field | undefined;
}

const placeOf = (where: readonly string[], t: Words): Place => {
  const [first = "", ...rest] = where;
  const section = sectionOf(first);
  const below = section.list !== null ? rest.slice(1) : section.part !== undefined ? rest : where;
  return {
    section: t(section.title),
    item: section.list === null ? null : (rest[0] ?? null),
    ...named(below, fieldsOf(section), t),
  };
};

/** A place in the document as people call it. */
export const placeText = (where: readonly string[], t: Words): string => {
  const { section, item, words } = placeOf(where, t);
  return [section, ...(item === null ? [] : [item]), ...words].join(" › ");
};

export const changeWords = ({ kind, where, before, after }: Change, t: Words): ChangeWords => {
  const { section, item, words, field } = placeOf(where, t);
  const text =
    kind === "changed" ? t("change.fromTo", { before: valueText(before, field, t), after: valueText(after, field, t) }) : t(`change.${kind}`);
  return { section, item, field: words.length === 0 ? null : words.join(" › "), text };
};
