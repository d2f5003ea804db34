import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useState } from "preact/hooks";
import { offsetMs } from "../desk/clock.ts";
import type { Custody } from "../evidence/custody.ts";
import type { LiveBoard } from "../board/live-board.ts";
import type { Supervision } from "../board/supervision.ts";
import type { Desk } from "../desk/desk.ts";
import type { DeskEvent } from "../desk/events.ts";
import type { DeskState } from "../desk/state.ts";
import type { Reports } from "../report/reports.ts";
import type { Preferences } from "../../../staff/session/preferences.ts";
import type { QueueStatus } from "../wire/contract.ts";
import { calledIn } from "../words/phrases.ts";
import type { Words } from "../words/words.ts";

/** What every part of the screen works with. */
export interface Bench {
  readonly desk: Desk;
  readonly board: LiveBoard;
  readonly supervision: Supervision;
  readonly reports: Reports;
  readonly custody: Custody;
  readonly words: Words;
  readonly preferences: Preferences;
  /** The full address of a link that the server gave. */
  resolve(url: string): string;
  readQueues(): Promise<readonly QueueStatus[]>;
  prefer(change: Partial<Preferences>): void;
  signOut(): void;
}

export const BenchContext = createContext<Bench | null>(null);

export const useBench = (): Bench => {
  const bench = useContext(BenchContext);
  if (bench === null) throw new Error("Outside of the desk.");
  return bench;
};

export const useWords = (): Words => useBench().words;

export const useDispatch = (): ((event: DeskEvent) => void) => {
  const { desk } = useBench();
  return (event) => desk.store.dispatch(event);
};

/** Part of the desk's state; the component is drawn again only when that part changes. */
export const useDesk = <Part>(select: (state: DeskState) => Part): Part => {
  const { store } = useBench().desk;
  const part = select(store.state);
  const [, redraw] = useState(0);
  useLayoutEffect(() => {
    let shown = part;
    const check = (): void => {
      const now = select(store.state);
      if (Object.is(now, shown)) return;
      shown = now;
      redraw((count) => count + 1);
    };
    check();
    return store.subscribe(check);
  });
  return part;
};

/** What a queue is called; its id until the names are here. */
export const useQueueName = (queue: string): string => {
  const words = useWords();
  const named = useDesk((state) => state.queueNames[queue]);
  return named === undefined ? queue : calledIn(named, words);
};

const tickMs = 1_000;

/** The server's time as estimated here, once a second. */
export const useNow = (): number => {
  const offset = offsetMs(useDesk((state) => state.clock));
  const [localMs, setLocalMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setLocalMs(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return localMs + offset;
};
