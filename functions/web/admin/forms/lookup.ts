import { get, isTree, listOf, type Node, treeOf } from "../document/tree.ts";
import type { Target } from "./fields.ts";

export interface Known {
  readonly id: string;
  readonly name: string;
}

const idOf: Readonly<Record<Target, string>> = { queues: "queue", operators: "id", calendars: "id", channels: "channel" };

/** Channels that are there without being listed. */
const usualChannels = ["chat", "sms"];

/** What a reference can point to in this document, unfinished items left out. */
export const known = (document: Node, to: Target): readonly Known[] => {
  const listed = listOf(get(document, [to])).flatMap((item) => {
    const id = treeOf(item)[idOf[to]];
    const name = treeOf(item)["name"];
    return typeof id === "string" && id !== "" ? [{ id, name: typeof name === "string" && name !== "" ? name : id }] : [];
  });
  if (to !== "channels") return listed;
  const missing = usualChannels.filter((channel) => !listed.some(({ id }) => id === channel));
  return [...missing.map((id) => ({ id, name: id })), ...listed];
};

/** Every skill that anybody has or anything asks for, to choose from. */
export const knownSkills = (document: Node): readonly string[] => {
  const ofPeople = listOf(get(document, ["operators"])).flatMap((person) => Object.keys(treeOf(treeOf(person)["skills"])));
  const asked = [...listOf(get(document, ["queues"])).map((queue) => treeOf(queue)["skills"]), ...rules(document)].flatMap((needs) =>
    listOf(needs).flatMap((need) => (isTree(need) && typeof need["skill"] === "string" ? [need["skill"]] : [])),
  );
  return [...new Set([...ofPeople, ...asked])].filter((skill) => skill !== "").sort();
};

const rules = (document: Node) => listOf(get(document, ["entryRules"])).map((rule) => treeOf(treeOf(rule)["then"])["needs"]);
