import type { Downloaded } from "../../../shared/api/http.ts";
import type { ExportFormat, SupervisorApi } from "../../../shared/api/supervisor-api.ts";
import type { DeskEvent } from "../desk/events.ts";
import { persist, sentenceFor } from "../desk/failures.ts";
import type { DeskState } from "../desk/state.ts";
import type { Store } from "../desk/store.ts";
import type { Consent } from "../wire/reach.ts";
import { readErasure } from "../wire/read-customers.ts";
import { readConsent } from "../wire/read-reach.ts";
import type { WordKey } from "../words/words.ts";

export interface CustodyEffects {
  /** The conversation is read again, whatever came of it. */
  changed(conversationId: string): void;
}

const endings: Readonly<Record<ExportFormat, string>> = { jsonl: "jsonl", text: "txt", html: "html" };

/** Name of the file where the server's own is not told. */
export const exportName = (conversationId: string, format: ExportFormat): string => `conversation-${conversationId}.${endings[format]}`;

/** What supervisors and administrators do with records as evidence. Each answers with the words of a refusal, or null. */
export class Custody {
  constructor(
    private readonly api: SupervisorApi,
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly effects: CustodyEffects,
    private readonly save: (file: Downloaded, name: string) => void,
  ) {}

  export(id: string, format: ExportFormat, language: string): Promise<WordKey | null> {
    const call = async (): Promise<void> => {
      const file = await this.api.export(id, format, language);
      this.save(file, file.name ?? exportName(id, format));
    };
    return this.#do(id, call, "done.export");
  }

  hold(id: string, reason: string, commandId: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.hold(id, reason, commandId), "done.hold");
  }

  releaseHold(id: string, reason: string, commandId: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.releaseHold(id, reason, commandId), "done.releaseHold");
  }

  eraseConversation(id: string, reason: string, commandId: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.eraseConversation(id, reason, commandId), "done.erase");
  }

  /** `id`: the conversation from which it was asked. */
  async eraseCustomer(id: string, customerId: string, reason: string, commandId: string): Promise<WordKey | null> {
    let held = 0;
    const refusal = await this.#do(id, async () => (held = readErasure(await this.api.eraseCustomer(customerId, reason, commandId)).held), "done.erase");
    if (refusal === null && held > 0) this.store.dispatch({ type: "noticed", tone: "warning", key: "done.eraseHeld", values: { count: held } });
    return refusal;
  }

  /** Rejects when it cannot be read. */
  async consent(ours: string, theirs: string): Promise<Consent> {
    return readConsent(await this.api.consent<unknown>(ours, theirs));
  }

  setConsent(id: string, pair: readonly [string, string], state: "optedIn" | "optedOut", reason: string, commandId: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.setConsent(pair[0], pair[1], state, reason, commandId), state === "optedIn" ? "done.optIn" : "done.optOut");
  }

  async #do(id: string, call: () => Promise<unknown>, done: WordKey): Promise<WordKey | null> {
    try {
      await persist(call);
      this.store.dispatch({ type: "noticed", tone: "info", key: done });
      return null;
    } catch (error) {
      return sentenceFor(error);
    } finally {
      this.effects.changed(id);
    }
  }
}
