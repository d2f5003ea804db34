/** Files that wait to be sent, by their client id. */
export interface ByteStore {
  put(id: string, bytes: Blob): Promise<void>;
  /** null when it is not there (any more). */
  get(id: string): Promise<Blob | null>;
  remove(id: string): Promise<void>;
  /** Forgets what was put before this time. */
  sweep(beforeMs: number): Promise<void>;
}

export class MemoryByteStore implements ByteStore {
  readonly #items = new Map<string, Blob>();

  async put(id: string, bytes: Blob): Promise<void> {
    this.#items.set(id, bytes);
  }

  async get(id: string): Promise<Blob | null> {
    return this.#items.get(id) ?? null;
  }

  async remove(id: string): Promise<void> {
    this.#items.delete(id);
  }

  /** What is in memory is no older than its page. */
  async sweep(): Promise<void> {}
}

const [table, byTime] = ["bytes", "atMs"];

class DatabaseByteStore implements ByteStore {
  readonly #database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** As a buffer: some browsers lose the contents of a stored Blob when the file behind it changes. */
  async put(id: string, bytes: Blob): Promise<void> {
    const stored = { type: bytes.type, buffer: await bytes.arrayBuffer(), atMs: Date.now() };
    await this.#run("readwrite", (items) => items.put(stored, id));
  }

  async get(id: string): Promise<Blob | null> {
    const stored = (await this.#run("readonly", (items) => items.get(id))) as { type: string; buffer: ArrayBuffer } | undefined;
    return stored === undefined ? null : new Blob([stored.buffer], { type: stored.type });
  }

  async remove(id: string): Promise<void> {
    await this.#run("readwrite", (items) => items.delete(id));
  }

  async sweep(beforeMs: number): Promise<void> {
    const old = await this.#run("readonly", (items) => items.index(byTime).getAllKeys(IDBKeyRange.upperBound(beforeMs)));
    for (const id of old) await this.remove(String(id));
  }

  /** Settles with the transaction, not with the request: only then do the bytes survive the page. */
  #run<T>(mode: IDBTransactionMode, work: (items: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(table, mode);
      const request = work(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("The browser did not keep it."));
    });
  }
}

/** The browser's database, or memory where the browser forbids it (some private modes and frames): then a reload forgets. */
export async function browserByteStore(name: string): Promise<ByteStore> {
  try {
    return new DatabaseByteStore(await open(name));
  } catch {
    return new MemoryByteStore();
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table).createIndex(byTime, byTime);
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error ?? new Error("blocked"));
  });
}
