import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

import type { WidgetSession } from "../session/widget-session.ts";
import type { WidgetState } from "../session/widget-state.ts";
import type { Text } from "../words/words.ts";

export type { Text };

export interface Surroundings {
  session: WidgetSession;
  t: Text;
}

export const Context = createContext<Surroundings | null>(null);

export function useWidget(): Surroundings {
  const surroundings = useContext(Context);
  if (surroundings === null) throw new Error("Outside of the widget.");
  return surroundings;
}

/** The session's state; draws again when it changes. */
export function useWidgetState(): WidgetState {
  const { state } = useWidget().session;
  const [value, setValue] = useState(state.value);
  useEffect(() => {
    setValue(state.value);
    return state.subscribe(() => setValue(state.value));
  }, [state]);
  return value;
}
