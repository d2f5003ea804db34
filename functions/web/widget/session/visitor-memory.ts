import type { KeyValueStore } from "../../shared/storage/key-value-store.ts";
import type { Observable } from "../../shared/storage/observable.ts";
import type { Visitor, WidgetState } from "./widget-state.ts";

const key = { visitor: "cf.visitor", draft: "cf.draft", sound: "cf.sound" } as const;

/** Small things a visitor should not have to say twice, kept over reloads. */
export class VisitorMemory {
  readonly #store: KeyValueStore;
  readonly #state: Observable<WidgetState>;

  constructor(store: KeyValueStore, state: Observable<WidgetState>) {
    this.#store = store;
    this.#state = state;
  }

  recall(): void {
    const draft = this.#store.get(key.draft) ?? "";
    this.#state.patch({ visitor: this.#visitor(), draft, sound: this.#store.get(key.sound) !== "off" });
  }

  visitor(visitor: Visitor): void {
    this.#state.patch({ visitor });
    this.#store.set(key.visitor, JSON.stringify(visitor));
  }

  /** What is being written. */
  draft(draft: string): void {
    this.#state.patch({ draft });
    if (draft === "") this.#store.remove(key.draft);
    else this.#store.set(key.draft, draft);
  }

  toggleSound(): void {
    const sound = !this.#state.value.sound;
    this.#state.patch({ sound });
    this.#store.set(key.sound, sound ? "on" : "off");
  }

  #visitor(): Visitor {
    try {
      const { name, email } = JSON.parse(this.#store.get(key.visitor) ?? "{}") as Partial<Visitor>;
      return { name: name ?? "", email: email ?? "" };
    } catch {
      // Not ours: ask again.
      return { name: "", email: "" };
    }
  }
}
