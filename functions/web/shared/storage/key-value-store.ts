/** Small persistent texts by key. */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(prefix: string): string[];
}

export class MemoryStore implements KeyValueStore {
  readonly #items = new Map<string, string>();

  get(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  set(key: string, value: string): void {
    this.#items.set(key, value);
  }

  remove(key: string): void {
    this.#items.delete(key);
  }

  keys(prefix: string): string[] {
    return [...this.#items.keys()].filter((key) => key.startsWith(prefix)).sort();
  }
}

class WebStore implements KeyValueStore {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  get(key: string): string | null {
    return this.#storage.getItem(key);
  }

  set(key: string, value: string): void {
    try {
      this.#storage.setItem(key, value);
    } catch {
      // Full or forbidden: the page goes on with what it holds in memory.
    }
  }

  remove(key: string): void {
    this.#storage.removeItem(key);
  }

  keys(prefix: string): string[] {
    return Object.keys(this.#storage).filter((key) => key.startsWith(prefix)).sort();
  }
}

/** The browser's local storage, or memory where the browser forbids it (some private modes and frames). */
export function browserStore(): KeyValueStore {
  try {
    const probe = "cf.probe";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return new WebStore(localStorage);
  } catch {
    return new MemoryStore();
  }
}
