import type { Http } from "../../shared/api/http.ts";
import { list, number, object, text } from "../../shared/api/json.ts";

/** `off`: the receiver said that it wants nothing any more. */
export type WebhookState = "active" | "inactive" | "off";

export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly state: WebhookState;
  readonly failingSince: string | null;
  readonly pending: number;
  readonly dead: number;
  /** A service level calls it. */
  readonly implied: boolean;
}

export type DeliveryState = "pending" | "delivered" | "dead";

export interface Attempt {
  readonly at: string;
  readonly status: number | null;
  readonly fault: string | null;
  readonly ms: number;
}

export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly conversation: string;
  readonly at: string;
  readonly state: DeliveryState;
  readonly attempts: readonly Attempt[];
  readonly nextAt: string | null;
}

export interface Secret {
  readonly secret: string;
  readonly validUntil: string | null;
}

/** From so many on the server counts no further. */
export const countedMax = 1_000;

export const pageSize = 25;

const stateOf = (value: unknown): WebhookState => (value === "off" || value === "inactive" ? value : "active");
const deliveryStateOf = (value: unknown): DeliveryState => (value === "delivered" || value === "dead" ? value : "pending");

export const readWebhook = (value: unknown): Webhook => {
  const json = object(value);
  const id = text(json["id"]) ?? "";
  return {
    id,
    name: text(json["name"]) ?? id,
    state: stateOf(json["state"]),
    failingSince: text(json["failingSince"]),
    pending: number(json["pending"]) ?? 0,
    dead: number(json["dead"]) ?? 0,
    implied: json["implied"] === true,
  };
};

export const readAttempt = (value: unknown): Attempt => {
  const json = object(value);
  return { at: text(json["at"]) ?? "", status: number(json["status"]), fault: text(json["fault"]), ms: number(json["ms"]) ?? 0 };
};

export const readDelivery = (value: unknown): Delivery => {
  const json = object(value);
  return {
    id: text(json["deliveryId"]) ?? "",
    event: text(json["event"]) ?? "",
    conversation: text(json["conversationId"]) ?? "",
    at: text(json["at"]) ?? "",
    state: deliveryStateOf(json["state"]),
    attempts: list(json["attempts"]).map(readAttempt),
    nextAt: text(json["nextAt"]),
  };
};

const readSecret = (value: unknown): Secret => {
  const json = object(value);
  return { secret: text(json["secret"]) ?? "", validUntil: text(json["validUntil"]) };
};

/** What administrators may ask about webhooks and do about them. Rejects with `ApiError`. */
export class WebhooksApi {
  readonly #http: Http;
  readonly #newId: () => string;

  constructor(http: Http, newId: () => string = () => crypto.randomUUID()) {
    this.#http = http;
    this.#newId = newId;
  }

  async all(): Promise<readonly Webhook[]> {
    return list(await this.#http.get<unknown>("/webhooks")).map(readWebhook);
  }

  /** Newest first; `after` is the last one that is known. */
  async deliveries(id: string, state: DeliveryState | null, after: string | null): Promise<readonly Delivery[]> {
    const query = new URLSearchParams({ limit: String(pageSize), ...(state === null ? {} : { state }), ...(after === null ? {} : { after }) });
    return list(await this.#http.get<unknown>(`/webhooks/${id}/deliveries?${query}`)).map(readDelivery);
  }

  async test(id: string): Promise<Attempt> {
    return readAttempt(await this.#http.post<unknown>(`/webhooks/${id}/test`, this.#command()));
  }

  replay(id: string, delivery: string): Promise<unknown> {
    return this.#http.post(`/webhooks/${id}/deliveries/${delivery}/replay`, this.#command());
  }

  /** What was given up and happened since then. */
  replayDead(id: string, from: Date, to: Date): Promise<unknown> {
    return this.#http.post(`/webhooks/${id}/replay`, { ...this.#command(), from: from.toISOString(), to: to.toISOString(), state: "dead" });
  }

  async secret(id: string): Promise<Secret> {
    return readSecret(await this.#http.get<unknown>(`/webhooks/${id}/secret`));
  }

  async rotate(id: string): Promise<Secret> {
    return readSecret(await this.#http.post<unknown>(`/webhooks/${id}/rotate`, this.#command()));
  }

  #command(): { readonly commandId: string } {
    return { commandId: this.#newId() };
  }
}
