import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Problem } from "../document/problems.ts";
import type { Node, Path, Tree } from "../document/tree.ts";
import { set } from "../document/tree.ts";
import type { Words } from "../words/words.ts";

/** What every field works with: the whole document, because fields refer to other parts of it. */
export interface Form {
  readonly t: Words;
  readonly document: Tree;
  readonly base: Tree;
  readonly problems: readonly Problem[];
  change(document: Node): void;
}

export const FormContext = createContext<Form | null>(null);

export const useForm = (): Form => {
  const form = useContext(FormContext);
  if (form === null) throw new Error("Outside of a form.");
  return form;
};

/** Puts a value at its place; undefined takes the field away. */
export const usePut = (path: Path): ((value: Node | undefined) => void) => {
  const { document, change } = useForm();
  return (value) => change(set(document, path, value));
};
