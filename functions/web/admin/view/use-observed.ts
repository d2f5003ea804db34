import { useEffect, useState } from "preact/hooks";
import type { Observable } from "../../shared/storage/observable.ts";

/** The value as it is; drawn again whenever it changes. */
export const useObserved = <T extends object>(observable: Observable<T>): T => {
  const [value, setValue] = useState(observable.value);
  useEffect(() => {
    setValue(observable.value);
    return observable.subscribe(() => setValue(observable.value));
  }, [observable]);
  return value;
};
