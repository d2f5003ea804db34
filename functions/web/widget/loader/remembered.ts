/** Two marks in the site's own storage: no token, no id, only whether there is something to go on with. */
export class Remembered {
  get conversation(): boolean {
    return this.#read(() => localStorage, "cf.conversation");
  }

  set conversation(open: boolean) {
    this.#write(() => localStorage, "cf.conversation", open);
  }

  /** Whether the panel is open; holds for this tab, over its pages. */
  get panel(): boolean {
    return this.#read(() => sessionStorage, "cf.panel");
  }

  set panel(open: boolean) {
    this.#write(() => sessionStorage, "cf.panel", open);
  }

  #read(storage: () => Storage, key: string): boolean {
    try {
      return storage().getItem(key) === "1";
    } catch {
      // Storage is forbidden here: nothing is remembered, everything else works.
      return false;
    }
  }

  #write(storage: () => Storage, key: string, value: boolean): void {
    try {
      if (value) storage().setItem(key, "1");
      else storage().removeItem(key);
    } catch {
      // As above.
    }
  }
}
