import type { JSX } from "preact";
import type { QueueState } from "../../shared/api/wire.ts";

/** A shape of its own for each state: nobody has to tell colours apart. */
const shapes: Readonly<Record<QueueState, string>> = {
  open: "M5 10.5l3.2 3.2L15 7",
  busy: "M10 5.5V10l3 2",
  crowded: "M10 5v6M10 14v.4",
  closed: "M6 10h8",
};

export const StateMark = ({ state }: { readonly state: QueueState }): JSX.Element => (
  <svg class="state-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="9" />
    <path d={shapes[state] ?? shapes.open} />
  </svg>
);
