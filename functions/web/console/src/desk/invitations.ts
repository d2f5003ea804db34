import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import type { Conversation } from "../wire/contract.ts";
import { readConversation } from "../wire/read.ts";
import type { DeskEvent } from "./events.ts";
import { persist, sentenceFor } from "./failures.ts";
import { conversationOf, type DeskState, type InvitePurpose } from "./state.ts";
import type { Store } from "./store.ts";
import type { WordKey } from "../words/words.ts";

export interface InvitationEffects {
  serverNowMs(): number;
  refreshWork(): void;
}

/** Colleagues beside the owner: asking them in, handing over to them, letting them go. Answers with the words of a refusal, or null. */
export class Invitations {
  constructor(
    private readonly api: OperatorApi,
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly effects: InvitationEffects,
  ) {}

  async invite(id: string, purpose: InvitePurpose, operator: string, name: string, commandId: string): Promise<WordKey | null> {
    const call = () => (purpose === "consult" ? this.api.consult(id, operator, commandId) : this.api.conference(id, operator, commandId));
    const refusal = await this.#do(id, call);
    if (refusal === null) this.store.dispatch({ type: "noticed", tone: "info", key: "notice.invited", values: { name } });
    return refusal;
  }

  /** The colleague owns it from here; the sender's place is free again. */
  async complete(id: string, commandId: string): Promise<WordKey | null> {
    const refusal = await this.#do(id, () => this.api.completeConsult(id, commandId));
    if (refusal === null) this.store.dispatch({ type: "noticed", tone: "info", key: "notice.transferred" });
    return refusal;
  }

  cancel(id: string, commandId: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.cancelConsult(id, commandId));
  }

  leave(id: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.leave(id));
  }

  extendWrapUp(id: string, commandId: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.extendWrapUp(id, commandId));
  }

  async #do(id: string, call: () => Promise<unknown>): Promise<WordKey | null> {
    try {
      const after = readConversation(await persist(call));
      if (after.conversationId === id) this.#took(id, after);
      return null;
    } catch (error) {
      return sentenceFor(error);
    } finally {
      this.effects.refreshWork();
    }
  }

  /** Answers to commands may leave out the customer, whom the list knows. */
  #took(id: string, after: Conversation): void {
    const known = conversationOf(this.store.state, id);
    const conversation =
      known === null || after.customer.name !== null || after.customer.id !== null ? after : { ...after, customer: known.customer };
    this.store.dispatch({ type: "conversationLoaded", conversation, nowMs: this.effects.serverNowMs() });
  }
}
