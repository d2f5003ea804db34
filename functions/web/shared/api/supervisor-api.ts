import type { Downloaded, Http } from "./http.ts";
import type { DeclaredStatus, PresenceAfter } from "./operator-wire.ts";

export interface Move {
  readonly to: string;
  readonly commandId: string;
  /** Null: the longest waiting ones, `max` at most. */
  readonly conversations: readonly string[] | null;
  readonly max: number | null;
}

/** Which entries of the audit; moments in ISO 8601, at most 92 days apart; null: whoever did it, whatever it was done to. */
export interface AuditQuestion {
  readonly from: string;
  readonly to: string;
  readonly kind: "acts" | "reads";
  readonly by: string | null;
  readonly target: string | null;
}

/** `jsonl` can be verified, `text` and `html` are for reading. */
export type ExportFormat = "jsonl" | "text" | "html";

/** A record of years takes a while to write. */
const exportWithinMs = 120_000;

/** What supervisors may call besides what operators may; others are refused with `forbidden`. `commandId` is the same for every try of one decision. */
export class SupervisorApi {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  board<T>(): Promise<T> {
    return this.#http.get("/board");
  }

  assign(id: string, operator: string, commandId: string): Promise<unknown> {
    return this.#http.post(`${at(id)}/assign`, { operator, commandId });
  }

  forceClose(id: string, reason: string, commandId: string): Promise<unknown> {
    return this.#http.post(`${at(id)}/force-close`, { reason, commandId });
  }

  prioritise(id: string, priority: number, commandId: string): Promise<unknown> {
    return this.#http.put(`${at(id)}/priority`, { priority, commandId });
  }

  move(queue: string, { to, commandId, conversations, max }: Move): Promise<unknown> {
    const which = { ...(conversations === null ? {} : { conversations }), ...(max === null ? {} : { max }) };
    return this.#http.post(`/queues/${encodeURIComponent(queue)}/move`, { to, commandId, ...which });
  }

  monitor(id: string): Promise<unknown> {
    return this.#http.post(`${at(id)}/monitor`);
  }

  stopMonitoring(id: string): Promise<unknown> {
    return this.#http.post(`${at(id)}/monitor/stop`);
  }

  join(id: string): Promise<unknown> {
    return this.#http.post(`${at(id)}/join`);
  }

  leave(id: string): Promise<unknown> {
    return this.#http.post(`${at(id)}/leave`);
  }

  setPresenceOf(operator: string, status: DeclaredStatus, reason: string | null, after: PresenceAfter): Promise<unknown> {
    const body = { status, ...(reason === null ? {} : { reason }), ...(after === "now" ? {} : { after }) };
    return this.#http.put(`/operators/${encodeURIComponent(operator)}/presence`, body);
  }

  /** Moments in ISO 8601; `to` is excluded. */
  queueReport<T>(from: string, to: string): Promise<T> {
    return this.#http.get(`/reports/queues?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`);
  }

  adherence<T>(operator: string, from: string, to: string): Promise<T> {
    return this.#http.get(`/operators/${encodeURIComponent(operator)}/adherence?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`);
  }

  /** Newest first; `after` is the id of the last entry of the page before. A page of fewer than `limit` (1,000 at most) is the last. */
  audit<T>(question: AuditQuestion, limit: number, after: string | null): Promise<T> {
    const fields = Object.entries({ ...question, after, limit: String(limit) }).filter((field): field is [string, string] => field[1] !== null);
    return this.#http.get(`/audit?${new URLSearchParams(fields).toString()}`);
  }

  /** The whole record as a file; the export itself becomes part of the record. */
  export(id: string, format: ExportFormat, language: string): Promise<Downloaded> {
    return this.#http.download(`${at(id)}/export?format=${format}&lang=${language}`, { timeoutMs: exportWithinMs });
  }

  hold(id: string, reason: string, commandId: string): Promise<unknown> {
    return this.#http.put(`${at(id)}/hold`, { reason, commandId });
  }

  releaseHold(id: string, reason: string, commandId: string): Promise<unknown> {
    return this.#http.post(`${at(id)}/hold/release`, { commandId, ...(reason === "" ? {} : { reason }) });
  }

  /** Administrators only. */
  eraseConversation(id: string, reason: string, commandId: string): Promise<unknown> {
    return this.#http.post(`${at(id)}/erase`, { reason, commandId });
  }

  /** Administrators only: everything of one customer but what is held. */
  eraseCustomer(id: string, reason: string, commandId: string): Promise<unknown> {
    return this.#http.post(`/customers/${encodeURIComponent(id)}/erase`, { reason, commandId });
  }

  consent<T>(ours: string, theirs: string): Promise<T> {
    return this.#http.get(`/consents?ours=${encodeURIComponent(ours)}&theirs=${encodeURIComponent(theirs)}`);
  }

  setConsent(ours: string, theirs: string, state: "optedIn" | "optedOut", reason: string, commandId: string): Promise<unknown> {
    return this.#http.put("/consents", { ours, theirs, state, reason, commandId });
  }

  routing<T>(id: string): Promise<T> {
    return this.#http.get(`${at(id)}/routing`);
  }
}

const at = (id: string) => `/conversations/${encodeURIComponent(id)}`;
