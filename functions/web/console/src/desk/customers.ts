import type { CustomerKey, OperatorApi } from "../../../shared/api/operator-api.ts";
import { list } from "../../../shared/api/json.ts";
import type { CustomerRecord } from "../wire/contract.ts";
import { readCustomerRecord, readJourney } from "../wire/read.ts";
import type { WordKey } from "../words/words.ts";
import type { DeskEvent } from "./events.ts";
import { persist, sentenceFor } from "./failures.ts";
import type { DeskState } from "./state.ts";
import type { Store } from "./store.ts";

/** What somebody typed to find a customer: an address says of itself what it is. */
export const keyOf = (typed: string): CustomerKey => {
  if (typed.includes("@")) return "email";
  return /^\+[\d\s().-]{6,}$/u.test(typed) ? "phone" : "code";
};

/** Phones are looked up as they are stored: digits after a plus. */
export const valueOf = (typed: string): string => (keyOf(typed) === "phone" ? typed.replace(/[\s().-]/gu, "") : typed);

/** People over all channels: reading, finding, and putting records together and apart. */
export class Customers {
  constructor(
    private readonly api: OperatorApi,
    private readonly store: Store<DeskState, DeskEvent>,
  ) {}

  async read(customerId: string): Promise<void> {
    const { api, store } = this;
    const [record, journey] = await Promise.allSettled([api.customer<unknown>(customerId), api.journey<unknown>(customerId)]);
    store.dispatch({ type: "customerLoaded", customerId, record: record.status === "fulfilled" ? readCustomerRecord(record.value) : null });
    if (journey.status === "fulfilled") store.dispatch({ type: "journeyLoaded", customerId, contacts: readJourney(journey.value) });
  }

  /** Rejects when it cannot be asked. */
  async find(typed: string): Promise<readonly CustomerRecord[]> {
    const value = typed.trim();
    return list(await this.api.customersBy<unknown>(keyOf(value), valueOf(value))).map(readCustomerRecord);
  }

  merge(id: string, other: string, reason: string, commandId: string): Promise<WordKey | null> {
    return this.#change(id, () => this.api.mergeCustomers(id, other, commandId, reason), "done.merge");
  }

  split(id: string, other: string, reason: string, commandId: string): Promise<WordKey | null> {
    return this.#change(id, () => this.api.splitCustomers(id, other, commandId, reason), "done.split");
  }

  async #change(id: string, call: () => Promise<unknown>, done: WordKey): Promise<WordKey | null> {
    try {
      await persist(call);
      this.store.dispatch({ type: "noticed", tone: "info", key: done });
      return null;
    } catch (error) {
      return sentenceFor(error);
    } finally {
      await this.read(id);
    }
  }
}
