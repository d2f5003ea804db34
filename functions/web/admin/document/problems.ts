import { list, object, text } from "../../shared/api/json.ts";
import { pathText, type Path } from "./tree.ts";

/** Something that the server finds in a document. */
export interface Problem {
  /** Of the field, as the server writes it; empty for the whole. */
  readonly path: string;
  readonly code: string;
  readonly detail: string;
  /** It may be published all the same. */
  readonly warning: boolean;
}

/** From an answer or a refusal. What a successful answer finds stands in nobody's way, whatever it is called. */
export const readProblems = (value: unknown, accepted: boolean): readonly Problem[] =>
  list(object(value)["problems"]).map((item) => {
    const json = object(item);
    const warning = accepted || json["isWarning"] === true || json["warning"] === true || json["severity"] === "warning";
    return { path: text(json["path"]) ?? "", code: text(json["code"]) ?? "", detail: text(json["detail"]) ?? "", warning };
  });

const begins = (path: string, start: string): boolean =>
  path.startsWith(start) && (path.length === start.length || /[.[]/.test(path[start.length] ?? ""));

/** Those of exactly this place. */
export const problemsAt = (problems: readonly Problem[], path: Path): readonly Problem[] => problems.filter((each) => each.path === pathText(path));

/** Those of this place and of everything below it. */
export const problemsIn = (problems: readonly Problem[], path: Path): readonly Problem[] =>
  problems.filter((each) => begins(each.path, pathText(path)));
