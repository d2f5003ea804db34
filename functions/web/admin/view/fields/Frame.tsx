import type { ComponentChildren, JSX } from "preact";
import { Icon } from "../../../staff/view/icons.tsx";
import { type Problem, problemsAt, problemsIn } from "../../document/problems.ts";
import { type Path, pathText } from "../../document/tree.ts";
import type { Field } from "../../forms/fields.ts";
import { problemWords } from "../../forms/problem-words.ts";
import { useForm } from "../form-context.ts";

/** A name for the page from a place in the document. */
export const idOf = (path: Path): string => `f-${pathText(path).replace(/[^A-Za-z0-9]+/g, "-")}`;

export const Problems = ({ problems, id }: { readonly problems: readonly Problem[]; readonly id?: string }): JSX.Element | null => {
  const { t } = useForm();
  if (problems.length === 0) return null;
  return (
    <span class="field-problems" id={id}>
      {problems.map((problem) => (
        <span
          key={problem.path + problem.code}
          class={problem.warning ? "field-warning" : "field-error"}
          data-testid="problem"
          data-path={problem.path}
        >
          <Icon name="warning" class="tiny" />
          {problemWords(problem, t)}
        </span>
      ))}
    </span>
  );
};

/** What a control needs to be told about: its id, whether it is wrong, and what describes it. */
export interface Wiring {
  readonly id: string;
  readonly "aria-invalid"?: true;
  readonly "aria-describedby"?: string;
  readonly "data-testid": string;
}

export interface FrameProps {
  readonly field: Field;
  readonly path: Path;
  /** Everything below belongs to this one control. */
  readonly deep?: boolean;
  /** For several controls under one name. */
  readonly group?: boolean;
  /** A box to tick stands before its label. */
  readonly flag?: boolean;
  readonly children: (wiring: Wiring) => ComponentChildren;
}

/** Label, control, hint and what is wrong, tied together for whoever cannot see that they stand together. */
export const Frame = ({ field, path, deep, group, flag, children }: FrameProps): JSX.Element => {
  const { t, problems } = useForm();
  const id = idOf(path);
  const found = deep === true ? problemsIn(problems, path) : problemsAt(problems, path);
  const wrong = found.some(({ warning }) => !warning);
  const described = [field.hint === undefined ? "" : `${id}-hint`, found.length === 0 ? "" : `${id}-problems`]
    .filter((each) => each !== "")
    .join(" ");
  const wiring: Wiring = {
    id,
    ...(wrong ? { "aria-invalid": true as const } : {}),
    ...(described === "" ? {} : { "aria-describedby": described }),
    "data-testid": pathText(path),
  };
  const hint = field.hint !== undefined && (
    <span class="field-hint" id={`${id}-hint`}>
      {t(field.hint)}
    </span>
  );
  if (group === true)
    return (
      <fieldset class="row" aria-describedby={described === "" ? undefined : described}>
        <legend>{t(field.label)}</legend>
        {hint}
        {children(wiring)}
        <Problems problems={found} id={`${id}-problems`} />
      </fieldset>
    );
  return (
    <div class={flag === true ? "row row-flag" : "row"}>
      <label for={id}>{t(field.label)}</label>
      {children(wiring)}
      {hint}
      <Problems problems={found} id={`${id}-problems`} />
    </div>
  );
};
