import { CustomerApi } from "../../../shared/api/customer-api.ts";
import type { Http } from "../../../shared/api/http.ts";
import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import type { Colleague, Message, QueueStatus } from "../wire/contract.ts";
import type { DeskState } from "./state.ts";

export interface Targets {
  readonly queues: readonly QueueStatus[];
  readonly colleagues: readonly Colleague[];
}

/** Where a conversation can be handed to: every queue, and the colleagues that this operator may know of. */
export class TargetReader {
  readonly #queues: CustomerApi;

  constructor(
    http: Http,
    private readonly api: OperatorApi,
  ) {
    this.#queues = new CustomerApi(http);
  }

  /** The words for queues; rejects when they cannot be read. */
  async names(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries((await this.#queues.queues()).map(({ queue, name }) => [queue, name]));
  }

  async read(state: DeskState): Promise<Targets> {
    const supervises = state.me?.roles.some((role) => role === "supervisor" || role === "admin") ?? false;
    const [queues, board] = await Promise.all([this.#queues.queues(), supervises ? this.api.board().catch(() => null) : null]);
    const listed = (board?.operators ?? []).map(({ id, name, presence }) => ({
      id,
      name: name ?? id,
      status: presence.status,
      routable: presence.routable,
    }));
    const colleagues = listed.length > 0 ? listed : seenColleagues(Object.values(state.threads).flatMap((thread) => thread.entries));
    return { queues, colleagues: colleagues.filter((colleague) => colleague.id !== state.me?.id).sort((a, b) => a.name.localeCompare(b.name)) };
  }
}

/** Colleagues who wrote in conversations that are open here: the ones most likely meant. */
export const seenColleagues = (messages: readonly Message[]): readonly Colleague[] => {
  const seen = new Map<string, Colleague>();
  for (const { author } of messages) {
    if (author.role === "operator" && author.id !== null)
      seen.set(author.id, { id: author.id, name: author.name ?? author.id, status: null, routable: null });
  }
  return [...seen.values()];
};
