import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import type { Visitor } from "./widget-state.ts";

const key = { visitor: "cf.visitor", draft: "cf.draft", sound: "cf.sound" } as const;

/** Small things a visitor should not have to say twice. */
export class VisitorMemory {
  readonly #store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  read(): { visitor: Visitor; draft: string; sound: boolean } {
    return {
      visitor: this.#visitor(),
      draft: this.#store.get(key.draft) ?? "",
      sound: this.#store.get(key.sound) !== "off",
    };
  }

  keepVisitor(visitor: Visitor): void {
    this.#store.set(key.visitor, JSON.stringify(visitor));
  }

  keepDraft(draft: string): void {
    if (draft === "") this.#store.remove(key.draft);
    else this.#store.set(key.draft, draft);
  }

  keepSound(on: boolean): void {
    this.#store.set(key.sound, on ? "on" : "off");
  }

  #visitor(): Visitor {
    try {
      const { name, email } = JSON.parse(this.#store.get(key.visitor) ?? "{}") as Partial<Visitor>;
      return { name: name ?? "", email: email ?? "" };
    } catch {
      return { name: "", email: "" };
    }
  }
}
