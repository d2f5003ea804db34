import { CustomerApi } from "../../../shared/api/customer-api.ts";
import type { Http } from "../../../shared/api/http.ts";
import type { OperatorApi } from "../../../shared/api/operator-api.ts";
import type { Colleague, Named, QueueStatus } from "../wire/contract.ts";
import { readColleagues } from "../wire/read.ts";
import { type DeskState, operatorName } from "./state.ts";

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

  queues(): Promise<readonly QueueStatus[]> {
    return this.#queues.queues();
  }

  /** The words for queues; rejects when they cannot be read. */
  async names(): Promise<Readonly<Record<string, Named>>> {
    return Object.fromEntries((await this.#queues.queues()).map(({ queue, name, names }) => [queue, { name, names: names ?? null }]));
  }

  async read(state: DeskState): Promise<Targets> {
    const [queues, listed] = await Promise.all([this.#queues.queues(), this.colleagues().catch(() => [])]);
    const colleagues = listed.length > 0 ? listed : knownColleagues(state);
    return {
      queues,
      colleagues: colleagues
        .filter(({ id }) => id !== state.me?.id)
        .sort((a, b) => Number(b.routable) - Number(a.routable) || a.name.localeCompare(b.name)),
    };
  }

  /** Everybody of the organisation, with presence. */
  async colleagues(): Promise<readonly Colleague[]> {
    return readColleagues(await this.api.operators<unknown>());
  }
}

/** Colleagues who wrote in conversations that are open here, or whose presence was heard of: the ones most likely meant. */
export const knownColleagues = (state: DeskState): readonly Colleague[] => {
  const wrote = Object.values(state.threads).flatMap(({ entries }) =>
    entries.filter(({ author }) => author.role === "operator").map(({ author }) => author.id),
  );
  const ids = new Set([...wrote, ...Object.keys(state.colleagues)].filter((id) => id !== null));
  return [...ids].map((id) => ({
    id,
    name: operatorName(state, id) ?? id,
    status: state.colleagues[id]?.status ?? null,
    routable: state.colleagues[id]?.routable ?? null,
    reason: state.colleagues[id]?.reason ?? null,
    why: state.colleagues[id]?.why ?? null,
    queues: [],
    used: null,
    capacity: null,
  }));
};
