import { isTree, type Node } from "./tree.ts";

/** What names an item of a list, the first that all have and that tells them apart. */
const keys = ["id", "queue", "channel", "code", "skill", "name", "date", "day", "toQueue"] as const;

const distinct = (items: readonly Node[], key: string): boolean =>
  items.every((item) => isTree(item) && typeof item[key] === "string") && new Set(items.map((item) => (item as never)[key])).size === items.length;

/** The field by which items of both lists can be matched; null where only their places can. */
export const identityOf = (...lists: readonly (readonly Node[])[]): string | null =>
  keys.find((key) => lists.every((items) => distinct(items, key))) ?? null;

export const nameOf = (item: Node | undefined, key: string | null): string | null =>
  key !== null && isTree(item) && typeof item[key] === "string" ? item[key] : null;

/** Items by their names, in order. */
export const byName = (items: readonly Node[], key: string): ReadonlyMap<string, Node> =>
  new Map(items.map((item) => [nameOf(item, key) ?? "", item]));
