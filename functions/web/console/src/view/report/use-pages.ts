import { useEffect, useRef, useState } from "preact/hooks";
import type { Loaded } from "./use-loaded.ts";

export interface Pages<T> {
  readonly rows: readonly T[];
  /** Of the page that was asked for last. */
  readonly last: Loaded<readonly T[]>;
  /** Null: there are no more, or they are being read. */
  readonly more: (() => void) | null;
  /** Asks again for the page that failed. */
  readonly retry: () => void;
}

interface Read<T> {
  readonly key: string | null;
  readonly rows: readonly T[];
  readonly last: Loaded<readonly T[]>;
}

/** Page after page of one question, which `key` names; another key begins anew. Null: there is nothing to ask. A page shorter than `size` is the last. */
export const usePages = <T extends { readonly id: string }>(
  key: string | null,
  size: number,
  read: (after: string | null) => Promise<readonly T[]>,
): Pages<T> => {
  const [state, setState] = useState<Read<T>>({ key, rows: [], last: { kind: "loading" } });
  const asked = useRef<string | null>(null);
  const page = (rows: readonly T[]): void => {
    asked.current = key;
    setState({ key, rows, last: { kind: "loading" } });
    read(rows.at(-1)?.id ?? null).then(
      (value) => asked.current === key && setState({ key, rows: [...rows, ...value], last: { kind: "here", value } }),
      () => asked.current === key && setState({ key, rows, last: { kind: "failed" } }),
    );
  };
  useEffect(() => {
    if (key === null) return undefined;
    page([]);
    return () => {
      asked.current = null;
    };
  }, [key]);
  const { rows, last }: Read<T> = state.key === key ? state : { key, rows: [], last: { kind: "loading" } };
  return { rows, last, more: last.kind === "here" && last.value.length === size ? () => page(rows) : null, retry: () => page(rows) };
};
