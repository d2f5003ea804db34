import type { DeclaredStatus, PresenceAfter } from "../../../shared/api/operator-wire.ts";
import type { SupervisorApi } from "../../../shared/api/supervisor-api.ts";
import type { DeskEvent } from "../desk/events.ts";
import { codeOf, persist, sentenceFor } from "../desk/failures.ts";
import type { DeskState } from "../desk/state.ts";
import type { Store } from "../desk/store.ts";
import type { MoveResult, Routing } from "../wire/board.ts";
import { readMoveResult, readRouting } from "../wire/read-board.ts";
import { has, type WordKey } from "../words/words.ts";

export interface SupervisionEffects {
  /** The board and the conversation are read again, whatever came of it. */
  changed(conversationId: string | null): void;
}

/** A refusal that is about somebody else reads otherwise than one that is about oneself. */
const refusalWords = (error: unknown): WordKey => {
  const key = `supervise.${codeOf(error)}`;
  return has(key) ? key : sentenceFor(error);
};

type Values = Readonly<Record<string, string | number>>;

/** What a supervisor does to others' work. Each answers with the words of a refusal, or null when it was done and said. */
export class Supervision {
  constructor(
    private readonly api: SupervisorApi,
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly effects: SupervisionEffects,
  ) {}

  assign(id: string, operator: string, commandId: string, values: Values): Promise<WordKey | null> {
    return this.#do(id, () => this.api.assign(id, operator, commandId), "done.assign", values);
  }

  forceClose(id: string, reason: string, commandId: string, values: Values): Promise<WordKey | null> {
    return this.#do(id, () => this.api.forceClose(id, reason, commandId), "done.forceClose", values);
  }

  prioritise(id: string, priority: number, commandId: string, values: Values): Promise<WordKey | null> {
    return this.#do(id, () => this.api.prioritise(id, priority, commandId), "done.priority", values);
  }

  monitor(id: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.monitor(id), "done.monitor", {});
  }

  stopMonitoring(id: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.stopMonitoring(id), "done.stopMonitor", {});
  }

  join(id: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.join(id), "done.join", {});
  }

  leave(id: string): Promise<WordKey | null> {
    return this.#do(id, () => this.api.leave(id), "done.leave", {});
  }

  setPresenceOf(operator: string, status: DeclaredStatus, reason: string | null, after: PresenceAfter, values: Values): Promise<WordKey | null> {
    const key = after === "now" ? "done.presence" : "done.presenceAfter";
    return this.#do(null, () => this.api.setPresenceOf(operator, status, reason, after), key, values);
  }

  /** A result that is only partly a success is shown by whoever asked. */
  async move(
    queue: string,
    to: string,
    conversations: readonly string[] | null,
    max: number | null,
    commandId: string,
  ): Promise<MoveResult | WordKey> {
    try {
      return readMoveResult(await persist(() => this.api.move(queue, { to, conversations, max, commandId })));
    } catch (error) {
      return refusalWords(error);
    } finally {
      this.effects.changed(null);
    }
  }

  /** Rejects when it cannot be read. */
  async routing(id: string): Promise<Routing> {
    return readRouting(await this.api.routing<unknown>(id));
  }

  async #do(id: string | null, call: () => Promise<unknown>, done: WordKey, values: Values): Promise<WordKey | null> {
    try {
      await persist(call);
      this.store.dispatch({ type: "noticed", tone: "info", key: done, values });
      return null;
    } catch (error) {
      return refusalWords(error);
    } finally {
      this.effects.changed(id);
    }
  }
}
