import { useEffect, useState } from "preact/hooks";

export type Loaded<T> = { readonly kind: "loading" } | { readonly kind: "failed" } | { readonly kind: "here"; readonly value: T };

/** Reads again whenever `key` changes; an answer to an older question is not shown. Null: there is nothing to ask. */
export const useLoaded = <T>(key: string | null, read: () => Promise<T>): readonly [Loaded<T>, () => void] => {
  const [state, setState] = useState<Loaded<T>>({ kind: "loading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (key === null) return undefined;
    let stale = false;
    setState({ kind: "loading" });
    read().then(
      (value) => !stale && setState({ kind: "here", value }),
      () => !stale && setState({ kind: "failed" }),
    );
    return () => {
      stale = true;
    };
  }, [key, tries]);
  return [state, () => setTries(tries + 1)];
};
