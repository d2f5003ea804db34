/** The browser's older way to call, as far as an upload uses it, on the newer one. */
export class FakeRequest {
  readonly upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null } = { onprogress: null };
  onloadend: (() => void) | null = null;
  status = 0;
  statusText = "";
  responseText = "";
  readonly #headers = new Headers();
  readonly #cancel = new AbortController();
  #answered = new Headers();
  #call = { method: "", url: "" };

  open(method: string, url: string): void {
    this.#call = { method, url };
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answered.get(name);
  }

  abort(): void {
    this.#cancel.abort();
  }

  send(body: Blob): void {
    void this.#send(body).catch(() => undefined).then(() => this.onloadend?.());
  }

  async #send(body: Blob): Promise<void> {
    this.upload.onprogress?.({ loaded: body.size / 2, total: body.size });
    const { method, url } = this.#call;
    const answer = await fetch(url, { method, headers: this.#headers, body: await body.arrayBuffer(), signal: this.#cancel.signal });
    this.responseText = await answer.text();
    this.#answered = answer.headers;
    this.status = answer.status;
  }
}
