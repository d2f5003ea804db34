/** Room for three panes side by side. */
export const isWide = (): boolean => window.matchMedia("(min-width: 75rem)").matches;

/** One pane at a time. */
export const isNarrow = (): boolean => window.matchMedia("(max-width: 47.99rem)").matches;
