import { byName, identityOf } from "./identity.ts";
import { isList, isTree, listOf, type Node, same, treeOf } from "./tree.ts";

export interface Change {
  /** `order`: the same items in another order, where order matters. */
  readonly kind: "added" | "removed" | "changed" | "order";
  /** Names of fields and, for items of lists, their names: `["queues", "support", "offerTtlSeconds"]`. */
  readonly where: readonly string[];
  readonly before: Node | undefined;
  readonly after: Node | undefined;
}

/** Everything in which two documents differ, in the order of the newer one. The version is the store's and no change. */
export const changesBetween = (before: Node | undefined, after: Node | undefined): readonly Change[] =>
  fields(treeOf(before), treeOf(after), []).filter(({ where }) => where[0] !== "version");

const fields = (before: Node | undefined, after: Node | undefined, where: readonly string[]): readonly Change[] => {
  const [old, young] = [treeOf(before), treeOf(after)];
  return [...new Set([...Object.keys(young), ...Object.keys(old)])].flatMap((key) => values(old[key], young[key], [...where, key]));
};

const values = (before: Node | undefined, after: Node | undefined, where: readonly string[]): readonly Change[] => {
  if (same(before, after)) return [];
  if (isTree(before) && isTree(after)) return fields(before, after, where);
  // A part of the document that is absent means the same as an empty one: what came into it is said field by field.
  if (where.length === 1 && isTree(before ?? {}) && isTree(after ?? {})) return fields(before, after, where);
  if ((isList(before) || isList(after)) && (before === undefined || isList(before)) && (after === undefined || isList(after)))
    return items(listOf(before), listOf(after), where, { before, after });
  return [{ kind: "changed", where, before, after }];
};

const items = (
  before: readonly Node[],
  after: readonly Node[],
  where: readonly string[],
  whole: Pick<Change, "before" | "after">,
): readonly Change[] => {
  const key = identityOf(before, after);
  if (key === null) return [{ kind: "changed", where, ...whole }];
  const [old, young] = [byName(before, key), byName(after, key)];
  const changes = [...new Set([...young.keys(), ...old.keys()])].flatMap((name): readonly Change[] => {
    const [was, is] = [old.get(name), young.get(name)];
    if (was === undefined) return [{ kind: "added", where: [...where, name], before: was, after: is }];
    if (is === undefined) return [{ kind: "removed", where: [...where, name], before: was, after: is }];
    return fields(was, is, [...where, name]);
  });
  const order = (names: Iterable<string>, other: ReadonlyMap<string, Node>): string => [...names].filter((name) => other.has(name)).join("\n");
  const moved = order(old.keys(), young) !== order(young.keys(), old);
  return moved ? [...changes, { kind: "order", where, ...whole }] : changes;
};
