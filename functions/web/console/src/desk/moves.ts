import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import { neighbour, type Row } from "../work/rows.ts";
import type { Conversation, TransferTarget } from "../wire/contract.ts";
import { readConversation } from "../wire/read.ts";
import type { DeskEvent } from "./events.ts";
import { persist, sentenceFor } from "./failures.ts";
import { conversationOf, type DeskState } from "./state.ts";
import type { Store } from "./store.ts";
import type { WordKey } from "../words/words.ts";

export interface TransferCommand {
  /** The same for every try of one decision, so that a repeat is not a second transfer. */
  readonly commandId: string;
  readonly to: TransferTarget;
  readonly note: string;
}

export interface MoveEffects {
  readonly rows: readonly Row[];
  serverNowMs(): number;
  refreshWork(): void;
  select(conversationId: string | null): void;
}

/** What ends or hands over a conversation. Each answers with the words of a refusal, or null when it was done. */
export class Moves {
  readonly #moving = new Set<string>();

  constructor(
    private readonly api: OperatorApi,
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly effects: MoveEffects,
  ) {}

  async transfer(id: string, command: TransferCommand): Promise<WordKey | null> {
    const { commandId, to } = command;
    const note = command.note.trim();
    return this.#move(id, async () => {
      const after = await this.#call(id, () => this.api.transfer(id, { commandId, to, mode: "blind", ...(note === "" ? {} : { note }) }));
      const mine = after.operator !== null && after.operator.id === this.store.state.me?.id;
      // To a colleague, the sender keeps the conversation until the colleague accepts.
      if (mine) this.store.dispatch({ type: "conversationLoaded", conversation: after, nowMs: this.effects.serverNowMs() });
      else this.#leave(id, after);
      this.store.dispatch({ type: "noticed", tone: "info", key: mine ? "notice.transfer_asked" : "notice.transferred" });
    });
  }

  async close(id: string, disposition: string | null): Promise<WordKey | null> {
    return this.#move(id, async () => {
      const after = await this.#call(id, () => this.api.close(id, disposition ?? undefined));
      if (after.state === "wrapUp") this.store.dispatch({ type: "conversationLoaded", conversation: after, nowMs: this.effects.serverNowMs() });
      else this.#leave(id, after);
    });
  }

  async wrapUpDone(id: string): Promise<WordKey | null> {
    return this.#move(id, async () => this.#leave(id, await this.#call(id, () => this.api.wrapUpDone(id))));
  }

  async #call(id: string, call: () => Promise<unknown>): Promise<Conversation> {
    const after = readConversation(await persist(call));
    const known = conversationOf(this.store.state, id);
    return after.customer.name === null && after.customer.id === null && known !== null ? { ...after, customer: known.customer } : after;
  }

  /** True from the order to its answer: what pushes say of it meanwhile is our own doing. */
  isMoving(id: string): boolean {
    return this.#moving.has(id);
  }

  async #move(id: string, act: () => Promise<void>): Promise<WordKey | null> {
    this.#moving.add(id);
    try {
      await act();
      return null;
    } catch (error) {
      const key = sentenceFor(error);
      if (key === "notice.not_owner") this.store.dispatch({ type: "noticed", tone: "warning", key });
      return key;
    } finally {
      this.#moving.delete(id);
      this.effects.refreshWork();
    }
  }

  /** On to the neighbour in the list, as a person working through it would go. */
  #leave(id: string, after: Conversation): void {
    const rows = this.effects.rows;
    const last = rows.at(-1)?.conversation.conversationId === id;
    const next = neighbour(rows, id, last ? -1 : 1);
    this.store.dispatch({ type: "conversationLeft", conversation: after });
    if (this.store.state.selected === id) this.effects.select(next === id ? null : next);
  }
}
