/**
 * Runs `work` for one key at a time. A call while it runs is not a second run beside it but one more after it,
 * so a burst of hints costs two runs and the last one has seen everything.
 */
export const singleFlight = <Key>(work: (key: Key) => Promise<void>): ((key: Key) => Promise<void>) => {
  const running = new Map<Key, { again: boolean; done: Promise<void> }>();
  const run = async (key: Key, flight: { again: boolean }): Promise<void> => {
    try {
      do {
        flight.again = false;
        await work(key);
      } while (flight.again);
    } finally {
      running.delete(key);
    }
  };
  return (key) => {
    const flight = running.get(key);
    if (flight !== undefined) {
      flight.again = true;
      return flight.done;
    }
    const started = { again: false, done: Promise.resolve() };
    running.set(key, started);
    started.done = run(key, started);
    return started.done;
  };
};
