import type { JSX } from "preact";
import type { Path } from "../../document/tree.ts";
import type { Field } from "../../forms/fields.ts";
import { HoursField, WeekField } from "./Hours.tsx";
import { LevelsField, RoutesField } from "./Maps.tsx";
import { GroupField, ListField } from "./Nested.tsx";
import { ChoicesField, NamesField, PercentsField, RefField, RefsField, WordsField } from "./References.tsx";
import { ChoiceField, ClockField, DateField, FlagField, NumberField, PercentField, SecondsField, TextField } from "./Simple.tsx";

/** One field of the document, whatever its kind. */
export const FieldView = ({ field, path }: { readonly field: Field; readonly path: Path }): JSX.Element => {
  switch (field.kind) {
    case "text":
      return <TextField field={field} path={path} />;
    case "number":
      return <NumberField field={field} path={path} />;
    case "seconds":
      return <SecondsField field={field} path={path} />;
    case "percent":
      return <PercentField field={field} path={path} />;
    case "flag":
      return <FlagField field={field} path={path} />;
    case "choice":
      return <ChoiceField field={field} path={path} />;
    case "choices":
      return <ChoicesField field={field} path={path} />;
    case "ref":
      return <RefField field={field} path={path} />;
    case "refs":
      return <RefsField field={field} path={path} />;
    case "words":
      return <WordsField field={field} path={path} />;
    case "percents":
      return <PercentsField field={field} path={path} />;
    case "names":
      return <NamesField field={field} path={path} />;
    case "date":
      return <DateField field={field} path={path} />;
    case "clock":
      return <ClockField field={field} path={path} />;
    case "levels":
      return <LevelsField field={field} path={path} />;
    case "routes":
      return <RoutesField field={field} path={path} />;
    case "hours":
      return <HoursField field={field} path={path} />;
    case "week":
      return <WeekField field={field} path={path} />;
    case "group":
      return <GroupField field={field} path={path} />;
    case "list":
      return <ListField field={field} path={path} />;
  }
};
