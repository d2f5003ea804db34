import { useEffect, useState } from "preact/hooks";

const wide = "(min-width: 75rem)";
const narrow = "(max-width: 47.99rem)";

/** Room for three panes side by side. */
export const isWide = (): boolean => window.matchMedia(wide).matches;

/** True while only one pane has room. */
export const useNarrow = (): boolean => {
  const [now, setNow] = useState(() => window.matchMedia(narrow).matches);
  useEffect(() => {
    const query = window.matchMedia(narrow);
    const check = (): void => setNow(query.matches);
    query.addEventListener("change", check);
    return () => query.removeEventListener("change", check);
  }, []);
  return now;
};
