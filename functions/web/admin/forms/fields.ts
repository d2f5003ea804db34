import type { Node } from "../document/tree.ts";
import type { AdminKey } from "../words/en.ts";

/** What something refers to by id. */
export type Target = "queues" | "operators" | "calendars" | "channels";

interface Common {
  /** Name of the JSON field. */
  readonly key: string;
  readonly label: AdminKey;
  readonly hint?: AdminKey;
}

/** How one field of the document is edited. `optional`: absent means what `none` says. */
export type Field = Common &
  (
    | { readonly kind: "text"; readonly fixed?: boolean }
    | { readonly kind: "number"; readonly min: number; readonly max: number; readonly none?: AdminKey }
    | { readonly kind: "seconds"; readonly none?: AdminKey }
    | { readonly kind: "percent" }
    | { readonly kind: "flag" }
    | { readonly kind: "choice"; readonly values: Readonly<Record<string, AdminKey>>; readonly initial?: string }
    | { readonly kind: "choices"; readonly values: Readonly<Record<string, AdminKey>> }
    | { readonly kind: "ref"; readonly to: Target; readonly none?: AdminKey }
    | { readonly kind: "refs"; readonly to: Target; readonly none?: AdminKey }
    | { readonly kind: "words"; readonly none?: AdminKey }
    | { readonly kind: "percents" }
    | { readonly kind: "names"; readonly long?: boolean }
    | { readonly kind: "clock" }
    | { readonly kind: "date" }
    | { readonly kind: "levels"; readonly of: "skills" | "channels"; readonly max: number }
    | { readonly kind: "routes" }
    | { readonly kind: "hours" }
    | { readonly kind: "week" }
    | { readonly kind: "group"; readonly fields: readonly Field[]; readonly none?: AdminKey; readonly fresh: Node }
    | { readonly kind: "list"; readonly fields: readonly Field[]; readonly add: AdminKey; readonly fresh: Node; readonly ordered?: boolean }
  );

/** Fields that belong together under one heading. */
export interface FieldSet {
  readonly title: AdminKey;
  readonly fields: readonly Field[];
}

/** One kind of thing in the document: a list of items, one part of it, or a few fields of the document itself. */
export interface Section {
  readonly id: string;
  readonly title: AdminKey;
  readonly text: AdminKey;
  /** Name of the list; null for fields of the document itself. */
  readonly list: string | null;
  /** Name of the part whose fields these are, where it is neither a list nor the document itself. */
  readonly part?: string;
  /** What an item is told by, the first that is there. */
  readonly named: readonly string[];
  readonly add: AdminKey | null;
  readonly fresh: Node;
  /** Whether the order of the items means something. */
  readonly ordered: boolean;
  readonly sets: readonly FieldSet[];
}
