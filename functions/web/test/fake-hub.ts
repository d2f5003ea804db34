import type { IncomingMessage, ServerResponse } from "node:http";

const separator = "\u001e";

/** The hub over server-sent events: enough of the protocol for Microsoft's client to connect and to receive. */
export class FakeHub {
  readonly #streams = new Map<string, ServerResponse>();
  /** Streams whose client has shaken hands: only these receive. */
  readonly #greeted = new Set<ServerResponse>();
  #count = 0;
  /** False refuses new links and drops the present ones. */
  up = true;

  get linkCount(): number {
    return this.#greeted.size;
  }

  handle(request: IncomingMessage, body: string, response: ServerResponse): void {
    const url = new URL(request.url ?? "", "http://fake");
    const id = url.searchParams.get("id") ?? "";
    if (!this.up) response.writeHead(503).end();
    else if (url.pathname.endsWith("/negotiate")) this.#negotiate(response);
    else if (request.method === "GET") this.#open(id, response);
    else this.#receive(id, body, response);
  }

  push(target: string, argument: unknown): void {
    for (const stream of this.#greeted) this.#write(stream, { type: 1, target, arguments: [argument] });
  }

  /** Cuts every link without a goodbye. */
  drop(): void {
    for (const stream of this.#streams.values()) stream.destroy();
    this.#streams.clear();
  }

  #negotiate(response: ServerResponse): void {
    const id = `c${++this.#count}`;
    const availableTransports = [{ transport: "ServerSentEvents", transferFormats: ["Text"] }];
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ negotiateVersion: 1, connectionId: id, connectionToken: id, availableTransports }));
  }

  #open(id: string, response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
    response.write(":\n\n");
    this.#streams.set(id, response);
    response.on("close", () => {
      this.#streams.delete(id);
      this.#greeted.delete(response);
    });
  }

  #receive(id: string, body: string, response: ServerResponse): void {
    const stream = this.#streams.get(id);
    if (body.includes('"protocol"') && stream !== undefined) {
      this.#write(stream, {});
      this.#greeted.add(stream);
    }
    response.writeHead(200).end();
  }

  #write(stream: ServerResponse, message: unknown): void {
    stream.write(`data: ${JSON.stringify(message)}${separator}\n\n`);
  }
}
