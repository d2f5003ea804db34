import type { KeyValueStore } from "../../../shared/storage/key-value-store.ts";
import { wipeOutboxes } from "../desk/outboxes.ts";

const deviceKey = "cf.console.device";

/** Names this browser to the presence lease; every tab of it is the same device. */
export const deviceId = (shelf: KeyValueStore, newId: () => string): string => {
  const known = shelf.get(deviceKey);
  if (known !== null) return known;
  const made = newId();
  shelf.set(deviceKey, made);
  return made;
};

/** Sign-out leaves nothing of the operator or a customer in this browser; language, theme and sounds are the browser's and stay. */
export const wipe = (shelf: KeyValueStore, session: Storage): void => {
  wipeOutboxes(shelf);
  shelf.remove(deviceKey);
  session.clear();
};
