import { ApiError } from "../../shared/api/api-error.ts";
import type { UploadedAttachment } from "../../shared/api/wire.ts";
import type { Upload } from "../../shared/attachments/upload.ts";
import { at } from "./given.ts";

interface Entry {
  readonly messageId: string;
  readonly clientMessageId: string | null;
  readonly seq?: number;
  readonly entry: number;
  readonly author: { readonly role: string; readonly id: string | null };
  readonly kind: string;
  readonly text: string;
  readonly sentAt: string;
  readonly delivery?: string | undefined;
  readonly attachments?: unknown;
  readonly choices?: unknown;
}

type Json = Record<string, unknown>;
type Trouble = "cut" | "handle, then cut" | { readonly status: number; readonly code: string };

/** The operators' half of the contract in memory behind a `fetch`, with levers for what goes wrong. */
export class FakeCenter {
  readonly calls: string[] = [];
  readonly entries = new Map<string, Entry[]>();
  readonly troubles: { readonly call: string; readonly trouble: Trouble }[] = [];
  presence: Json = { status: "available", reason: null, routable: true, why: null };
  offers: Json[] = [];
  replies: Json[] = [];
  conversations: Json[] = [];

  /** Names of files whose bytes have arrived. */
  readonly uploads: string[] = [];

  /** The door for files. */
  readonly send = async ({ conversationId, name, contentType, bytes }: Upload): Promise<UploadedAttachment> => {
    const refusal = this.#trouble(`POST /api/conversations/${conversationId}/attachments`);
    if (typeof refusal === "object") throw new ApiError(refusal.status, refusal.code, refusal.code);
    if (refusal !== undefined) throw new ApiError(0, "network", "cut");
    this.uploads.push(name);
    return { attachmentId: `a${this.uploads.length}`, name, contentType, bytes: bytes.size, sha256: "" };
  };

  /** The next call whose "METHOD path" ends so goes wrong like this. */
  trouble(call: string, trouble: Trouble): void {
    this.troubles.push({ call, trouble });
  }

  hold(id: string, more: Json = {}): Json {
    const made = {
      conversationId: id,
      channel: "chat",
      queue: "support",
      state: "active",
      version: 1,
      lastSeq: 0,
      createdAt: at(0),
      customer: { id: `c-${id}`, name: id },
      operator: { id: "hana", name: "Hana" },
      unread: 0,
      sla: null,
      ...more,
    };
    this.conversations.push(made);
    return made;
  }

  /** Adds an entry, as the record does; without `seq` for notes. */
  write(id: string, role: string, text: string, kind = "text", clientMessageId: string | null = null, delivery?: string): Entry {
    const list = this.entries.get(id) ?? [];
    this.entries.set(id, list);
    const seq = kind === "note" ? {} : { seq: list.filter((each) => each.seq !== undefined).length + 1 };
    const entry = {
      messageId: `${id}-${list.length + 1}`,
      clientMessageId,
      ...seq,
      entry: list.length + 1,
      author: { role, id: role === "operator" ? "hana" : null },
      kind,
      text,
      sentAt: at(list.length),
      delivery,
    };
    list.push(entry);
    const head = this.conversations.find((each) => each["conversationId"] === id);
    if (head !== undefined)
      Object.assign(head, { version: Number(head["version"]) + 1, lastSeq: list.filter((each) => each.seq !== undefined).length });
    return entry;
  }

  /** Every text of the conversation reached its phone. */
  delivered(id: string): void {
    this.entries.set(
      id,
      (this.entries.get(id) ?? []).map((each) => ({ ...each, delivery: "delivered" })),
    );
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const call = `${init?.method ?? "GET"} ${url.pathname}`;
    this.calls.push(call + url.search);
    const trouble = this.#trouble(call);
    if (trouble === "cut") throw new TypeError("cut");
    if (typeof trouble === "object") return respond({ status: trouble.status, code: trouble.code, title: trouble.code }, trouble.status);
    const answer = this.#answer(call, url, JSON.parse(String(init?.body ?? "{}")) as Json);
    if (trouble === "handle, then cut") throw new TypeError("cut");
    return answer;
  };

  #trouble(call: string): Trouble | undefined {
    const place = this.troubles.findIndex((each) => call.endsWith(each.call));
    return place < 0 ? undefined : this.troubles.splice(place, 1)[0]?.trouble;
  }

  #answer(call: string, url: URL, body: Json): Response {
    if (call === "GET /api/me")
      return respond({ id: "hana", name: "Hana", roles: ["operator"], queues: ["support"], skills: [], capacity: 3, presence: this.presence });
    if (call === "GET /api/replies") return respond(this.replies);
    if (call === "GET /api/me/work") return respond({ offers: this.offers, conversations: this.conversations });
    const [, , , id = "", ...rest] = url.pathname.split("/");
    const head = this.conversations.find((each) => each["conversationId"] === id);
    return url.pathname.startsWith("/api/conversations/")
      ? this.#act(call.split(" ")[0] ?? "", id, rest.join("/"), head, url, body)
      : respond(undefined, 204);
  }

  #act(method: string, id: string, action: string, head: Json | undefined, url: URL, body: Json): Response {
    switch (`${method} ${action}`) {
      case "GET ":
        return head === undefined ? respond({ status: 404, code: "not_found", title: "" }, 404) : respond(head);
      case "GET messages": {
        const after = Number(url.searchParams.get("afterEntry"));
        const page = (this.entries.get(id) ?? []).filter((each) => each.entry > after).slice(0, Number(url.searchParams.get("limit")));
        return respond({ messages: page, lastSeq: 0, lastEntry: page.at(-1)?.entry ?? after });
      }
      case "POST messages":
      case "POST notes":
        return this.#post(id, action === "notes" ? "note" : "text", body);
      case "POST accept":
        this.offers = this.offers.filter((each) => each["offerId"] !== body["offerId"]);
        return respond(head ?? this.hold(id));
      case "POST transfer": {
        const to = body["to"] as Json;
        if ("operator" in to) return respond(head);
        this.conversations = this.conversations.filter((each) => each !== head);
        return respond({ ...head, state: "waiting", operator: null, version: 99 });
      }
      case "POST close":
        return respond(Object.assign(head ?? {}, { state: "wrapUp", version: 50 }));
      case "POST wrap-up/done":
        this.conversations = this.conversations.filter((each) => each !== head);
        return respond({ ...head, state: "closed", version: 60 });
      default:
        return respond(undefined, 204);
    }
  }

  #post(id: string, kind: string, body: Json): Response {
    const known = this.entries.get(id)?.find((each) => each.clientMessageId === body["clientMessageId"]);
    const entry = known ?? this.write(id, "operator", String(body["text"]), kind, String(body["clientMessageId"]));
    Object.assign(entry, { attachments: body["attachments"], choices: body["choices"] });
    return respond({ ...entry }, known === undefined ? 201 : 200);
  }
}

const respond = (body: unknown, status = 200): Response =>
  status === 204
    ? new Response(null, { status })
    : new Response(JSON.stringify(body), { status, headers: { "Content-Type": status < 400 ? "application/json" : "application/problem+json" } });
