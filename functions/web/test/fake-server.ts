import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Conversation, LeaveMessage, Message, Queue, StartChat } from "../shared/api/wire.ts";
import { FakeConversation } from "./fake-conversation.ts";
import { FakeHub } from "./fake-hub.ts";

type Answer = { status: number; body?: unknown; bytes?: Buffer; headers?: Record<string, string> };

const problem = (status: number, code: string, headers: Record<string, string> = {}): Answer => ({
  status, body: { status, title: code, detail: null, code }, headers: { "Content-Type": "application/problem+json", ...headers },
});

const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** The customer's half of the contract in memory, on a free loopback port, with levers for everything that goes wrong. */
export class FakeServer {
  readonly hub = new FakeHub();
  readonly conversations = new Map<string, FakeConversation>();
  readonly starts = new Map<string, { body: string; conversation: FakeConversation }>();
  readonly calls: string[] = [];
  /** Messages left instead of a chat. */
  readonly left: LeaveMessage[] = [];
  /** Names of files that the scanner finds something in. */
  readonly refusedFiles = new Set<string>();
  /** Resume links: token → conversation. */
  readonly links = new Map<string, string>();
  queue: Queue = {
    queue: "support", name: "Support", state: "open", waiting: 0, estimatedWaitSeconds: 10,
    operators: { available: 2, busy: 1, away: 0 }, opensAt: null,
  };
  /** Answers given instead of the real ones, in order, to calls whose "METHOD path" contains the key; not before `after`. */
  readonly instead: { call: string; answer: Answer | "cut" | "handle, then cut"; after?: Promise<void> }[] = [];
  /** Every token older than this generation is expired. */
  tokenGeneration = 1;
  readonly #server: Server;
  readonly #pages: string | null;

  constructor(pages: string | null = null) {
    this.#pages = pages;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((ready) => this.#server.listen(0, "127.0.0.1", ready));
    return this.address;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.hub.drop();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  get latest(): FakeConversation {
    return [...this.conversations.values()].at(-1) ?? new FakeConversation("none", 0);
  }

  says(name: string, text: string, kind = "text", conversation = this.latest, more: Partial<Message> = {}): void {
    const role = kind === "text" ? "operator" : "system";
    this.pushes(conversation.append(role, kind === "text" ? name : null, text, kind, null, more), conversation);
  }

  pushes(message: Message, conversation = this.latest): void {
    this.hub.push("messageAdded", { ...message, conversationId: conversation.head.conversationId });
  }

  /** Staff have received and read so far. */
  marks(delivered: number, read: number, conversation = this.latest): void {
    Object.assign(conversation.marks.staff, { delivered, read });
    const { conversationId, version } = conversation.head;
    this.hub.push("marksChanged", { conversationId, version, marks: conversation.marks });
  }

  changes(change: Partial<Conversation>, conversation = this.latest): void {
    this.hub.push("conversationChanged", { ...conversation.change(change) });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await read(request);
    const body = bytes.toString("utf8");
    const path = new URL(request.url ?? "", "http://fake").pathname;
    response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "*");
    response.setHeader("Access-Control-Allow-Headers", "*, Authorization, Content-Type, X-Requested-With, X-SignalR-User-Agent");
    response.setHeader("Access-Control-Allow-Methods", "*");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    if (path.startsWith("/hub")) return this.hub.handle(request, body, response);
    if (!path.startsWith("/api/")) return this.#page(path, response);
    const call = `${request.method} ${path}`;
    this.calls.push(call);
    const scripted = this.instead.findIndex((each) => call.includes(each.call));
    const { answer: instead, after } = scripted < 0 ? {} : (this.instead.splice(scripted, 1)[0] ?? {});
    await after;
    if (instead === "cut") return void response.destroy();
    const answer = typeof instead === "object" ? instead : this.#answer(request, path.slice(4), body, bytes);
    if (instead === "handle, then cut") return void response.destroy();
    response.writeHead(answer.status, { "Content-Type": "application/json", ...answer.headers });
    response.end(answer.bytes ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body)));
  }

  #answer(request: IncomingMessage, path: string, body: string, bytes: Buffer): Answer {
    if (path === "/queues") return { status: 200, body: [this.queue] };
    if (path === "/chat") return this.#startChat(body);
    if (path === "/chat/later") return { status: 202, body: void this.left.push(JSON.parse(body) as LeaveMessage) };
    if (path === "/resume") return this.#resume(body);
    const [, , id = "", action = "", about = ""] = path.split("/");
    const conversation = this.conversations.get(id);
    const file = [...(conversation?.files.values() ?? [])].find((each) => each.attachmentId === about);
    if (file !== undefined) return { status: 200, bytes: file.content, headers: { "Content-Type": file.contentType } };
    const [, owner, generation] = (request.headers.authorization ?? "").split(".");
    if (conversation === undefined || owner !== id) return problem(404, "not_found");
    if (action !== "token" && Number(generation) < this.tokenGeneration) return problem(401, "token_expired");
    const query = new URL(request.url ?? "", "http://fake").searchParams;
    if (action === "attachments") return this.#upload(conversation, query, request.headers["content-type"] ?? "", bytes);
    if (about !== "" && action === "messages") return this.#withdraw(conversation, about);
    return this.#act(conversation, `${request.method} ${action}${about && `/${about}`}`, body, query);
  }

  #upload(conversation: FakeConversation, query: URLSearchParams, contentType: string, bytes: Buffer): Answer {
    if (this.refusedFiles.has(query.get("name") ?? "")) return problem(422, "attachment_rejected");
    const { status, file } = conversation.upload(query.get("clientAttachmentId") ?? "", query.get("name") ?? "", contentType, bytes);
    return file === undefined ? problem(status, "client_attachment_id_reused") : { status, body: file };
  }

  #withdraw(conversation: FakeConversation, messageId: string): Answer {
    const withdrawn = conversation.withdraw(messageId);
    if (withdrawn === null) return problem(404, "not_found");
    this.pushes(withdrawn.event, conversation);
    return { status: 200, body: withdrawn.message };
  }

  #resume(body: string): Answer {
    const { token } = JSON.parse(body) as { token: string };
    const conversationId = this.links.get(token);
    return conversationId === undefined ? problem(401, "token_invalid") : { status: 200, body: { conversationId, ...this.#token(conversationId) } };
  }

  #startChat(body: string): Answer {
    const start = JSON.parse(body) as StartChat;
    const known = this.starts.get(start.startId);
    if (known !== undefined && known.body !== body) return problem(409, "start_id_reused");
    const conversation = known?.conversation ?? new FakeConversation(start.queue, 41 + this.starts.size);
    if (known === undefined) {
      this.starts.set(start.startId, { body, conversation });
      this.conversations.set(conversation.head.conversationId, conversation);
      if (start.text) conversation.receive(start.clientMessageId ?? "first", start.text);
    }
    const { conversationId, state, ticketNumber, position, estimatedWaitSeconds } = conversation.head;
    return {
      status: known === undefined ? 201 : 200,
      body: { conversationId, state, ticketNumber, position, estimatedWaitSeconds, ...this.#token(conversationId) },
    };
  }

  #act(conversation: FakeConversation, call: string, body: string, query: URLSearchParams): Answer {
    const { head } = conversation;
    switch (call) {
      case "GET ":
        return { status: 200, body: head };
      case "GET messages": {
        const messages = conversation.messages.filter((message) => (message.seq ?? 0) > Number(query.get("after") ?? 0));
        return { status: 200, body: { messages: messages.slice(0, Number(query.get("limit") ?? 200)), lastSeq: head.lastSeq } };
      }
      case "POST messages":
        return this.#receive(conversation, body);
      case "POST negotiate":
        return { status: 200, body: { url: `${this.address}/hub`, accessToken: "hub" } };
      case "POST token":
        return { status: 200, body: this.#token(head.conversationId) };
      case "POST close":
        this.changes({ state: "closed" }, conversation);
        return { status: 202 };
      case "POST rating":
        conversation.rating = JSON.parse(body) as { score: number };
        return { status: 204 };
      case "POST read":
      case "POST delivered": {
        const [mark, { seq }] = [call.slice(5) as "read" | "delivered", JSON.parse(body) as { seq: number }];
        conversation.reports.push(`${mark} ${seq}`);
        conversation.marks.customer[mark] = Math.max(conversation.marks.customer[mark], seq);
        return { status: 204 };
      }
      case "POST follow-up": {
        const { channel, address } = JSON.parse(body) as { channel: "sms" | "email"; address: string };
        return { status: 200, body: (head.followUp = { channel, address: `+8•••${address.slice(-3)}`, isAway: false }) };
      }
      case "POST follow-up/stop":
        delete head.followUp;
        return { status: 200, body: { isAway: false } };
      default:
        return { status: 202 };
    }
  }

  #receive(conversation: FakeConversation, body: string): Answer {
    // Whoever agreed to be followed up takes it up again by writing.
    if (conversation.ended && conversation.head.followUp) this.changes({ state: "waiting" }, conversation);
    if (conversation.ended) return problem(409, "conversation_closed");
    const sentBody = JSON.parse(body) as { clientMessageId: string; text: string; attachments?: string[]; inReplyTo?: string };
    const { clientMessageId, text, attachments: ids = [], inReplyTo } = sentBody;
    const attachments = conversation.attached(ids);
    if (attachments === null) return problem(400, "unknown_attachment");
    const more = { ...(ids.length > 0 ? { attachments } : {}), ...(inReplyTo ? { inReplyTo } : {}) };
    const { status, sent, added } = conversation.receive(clientMessageId, text, more);
    if (added !== undefined) this.hub.push("messageAdded", { ...added, conversationId: conversation.head.conversationId });
    return sent === undefined ? problem(status, "client_message_id_reused") : { status, body: sent };
  }

  #token(conversationId: string): { token: string; tokenExpiresAt: string } {
    return { token: `t.${conversationId}.${this.tokenGeneration}`, tokenExpiresAt: new Date(Date.now() + 3_600_000).toISOString() };
  }

  async #page(path: string, response: ServerResponse): Promise<void> {
    if (this.#pages === null) return void response.writeHead(404).end();
    if (path === "/config.json") return void response.end(JSON.stringify({ api: `${this.address}/api`, sms: `${this.address}/sms` }));
    const file = join(this.#pages, normalize(path.endsWith("/") ? `${path}index.html` : path));
    try {
      const content = await readFile(file);
      response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
