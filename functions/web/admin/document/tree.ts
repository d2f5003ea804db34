/** The organisation's document as it is edited: plain JSON, replaced and never changed in place, so that unknown parts survive. */
export type Node = null | boolean | number | string | readonly Node[] | Tree;
export interface Tree {
  readonly [key: string]: Node | undefined;
}

/** Where something stands in it: names of fields and places in lists. */
export type Path = readonly (string | number)[];

export const isTree = (node: Node | undefined): node is Tree => typeof node === "object" && node !== null && !Array.isArray(node);
export const isList = (node: Node | undefined): node is readonly Node[] => Array.isArray(node);

export const listOf = (node: Node | undefined): readonly Node[] => (isList(node) ? node : []);
export const treeOf = (node: Node | undefined): Tree => (isTree(node) ? node : {});

export const get = (root: Node | undefined, path: Path): Node | undefined =>
  path.reduce<Node | undefined>((node, step) => {
    if (isList(node)) return typeof step === "number" ? node[step] : undefined;
    return isTree(node) ? node[step] : undefined;
  }, root);

/** The same with one value replaced; undefined and null take a field away, since absent means the default. Missing parts on the way are made. */
export const set = (root: Node | undefined, path: Path, value: Node | undefined): Node => {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (typeof step === "number") {
    const items = [...listOf(root)];
    items[step] = set(items[step], rest, value);
    return items;
  }
  const { [step]: old, ...others } = treeOf(root);
  if (rest.length > 0) return replaced(treeOf(root), step, set(old, rest, value), others);
  return value === undefined || value === null ? others : replaced(treeOf(root), step, value, others);
};

/** A field keeps its place among the others: what is compared by eye should not jump. */
const replaced = (tree: Tree, key: string, value: Node, others: Tree): Tree =>
  key in tree ? { ...tree, [key]: value } : { ...others, [key]: value };

export const removeAt = (root: Node, list: Path, place: number): Node =>
  set(
    root,
    list,
    listOf(get(root, list)).filter((_, at) => at !== place),
  );

export const append = (root: Node, list: Path, item: Node): Node => set(root, list, [...listOf(get(root, list)), item]);

/** Swaps an item with its neighbour; at an end nothing changes. */
export const moveBy = (root: Node, list: Path, place: number, step: 1 | -1): Node => {
  const items = [...listOf(get(root, list))];
  const [a, b] = [items[place], items[place + step]];
  if (a === undefined || b === undefined) return root;
  items[place] = b;
  items[place + step] = a;
  return set(root, list, items);
};

/** As the server writes it: `queues[0].offerTtlSeconds`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "");

export const same = (a: Node | undefined, b: Node | undefined): boolean => {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (!isTree(a) || !isTree(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
};
