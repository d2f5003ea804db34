import { byName, identityOf } from "./identity.ts";
import { isList, isTree, type Node, same, type Tree } from "./tree.ts";

export interface Merged {
  readonly document: Node;
  /** Places where both sides changed the same thing differently: mine was kept. */
  readonly clashes: readonly (readonly string[])[];
}

/** My changes on top of somebody else's, made from the same base. Fields and named items are merged one by one; where both changed one, mine stays. */
export const merge = (base: Node, mine: Node, theirs: Node): Merged => {
  const clashes: (readonly string[])[] = [];
  const document = both(base, mine, theirs, [], clashes) ?? null;
  return { document, clashes };
};

type Side = Node | undefined;

const both = (base: Side, mine: Side, theirs: Side, where: readonly string[], clashes: (readonly string[])[]): Side => {
  if (where[0] === "version" || same(base, mine)) return theirs;
  if (same(base, theirs) || same(mine, theirs)) return mine;
  if (isTree(mine) && isTree(theirs)) return trees(isTree(base) ? base : {}, mine, theirs, where, clashes);
  const key = isList(mine) && isList(theirs) ? identityOf(mine, theirs, isList(base) ? base : []) : null;
  if (key !== null) return lists(isList(base) ? base : [], mine as readonly Node[], theirs as readonly Node[], key, where, clashes);
  clashes.push(where);
  return mine;
};

const trees = (base: Tree, mine: Tree, theirs: Tree, where: readonly string[], clashes: (readonly string[])[]): Tree => {
  const merged: Record<string, Node> = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = both(base[key], mine[key], theirs[key], [...where, key], clashes);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
};

/** In my order where I changed it, with their new items at the end. */
const lists = (
  base: readonly Node[],
  mine: readonly Node[],
  theirs: readonly Node[],
  key: string,
  where: readonly string[],
  clashes: (readonly string[])[],
): readonly Node[] => {
  const [was, my, their] = [byName(base, key), byName(mine, key), byName(theirs, key)];
  const reordered = [...my.keys()].filter((name) => was.has(name)).join("\n") !== [...was.keys()].filter((name) => my.has(name)).join("\n");
  const names = reordered ? [...my.keys(), ...their.keys()] : [...their.keys(), ...my.keys()];
  return [...new Set(names)].flatMap((name) => both(was.get(name), my.get(name), their.get(name), [...where, name], clashes) ?? []);
};
