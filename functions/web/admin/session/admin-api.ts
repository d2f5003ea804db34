import type { Http } from "../../shared/api/http.ts";
import { list, number, object, text } from "../../shared/api/json.ts";
import { type Node, treeOf, type Tree } from "../document/tree.ts";

export interface Version {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  /** In the server's words. */
  readonly summary: string;
}

export interface PreviewContact {
  readonly queue: string;
  readonly channel: string;
  readonly locale: string | null;
  readonly segment: string | null;
  readonly priority: number | null;
  readonly preferred: string | null;
  readonly needs: readonly { readonly skill: string; readonly level: number }[];
}

export const versionOf = (document: Node | undefined): number => number(treeOf(document)["version"]) ?? 0;

/** What administrators may call. Rejects with `ApiError`. */
export class AdminApi {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  me(): Promise<unknown> {
    return this.#http.get("/me");
  }

  async read(): Promise<Tree> {
    return treeOf(await this.#http.get<Node>("/organisation"));
  }

  /** Finds what is wrong without changing anything. */
  check(document: Node, version: number): Promise<unknown> {
    return this.#http.put("/organisation?dryRun=true", document, { headers: ifMatch(version) });
  }

  /** Refused with 412 when `version` is no longer the present one. */
  publish(document: Node, version: number): Promise<unknown> {
    return this.#http.put("/organisation", document, { headers: ifMatch(version) });
  }

  async versions(): Promise<readonly Version[]> {
    const answer = await this.#http.get<unknown>("/organisation/versions");
    return list(Array.isArray(answer) ? answer : object(answer)["versions"]).map((item) => {
      const json = object(item);
      return { version: number(json["version"]) ?? 0, at: text(json["at"]) ?? "", by: text(json["by"]), summary: text(json["summary"]) ?? "" };
    });
  }

  async version(version: number): Promise<Tree> {
    const answer = treeOf(await this.#http.get<Node>(`/organisation/versions/${version}`));
    // Beside when and by whom, or the document alone.
    return treeOf(answer["document"] ?? answer);
  }

  restore(version: number): Promise<unknown> {
    return this.#http.post(`/organisation/versions/${version}/restore`);
  }

  preview(contact: PreviewContact, document: Node | null): Promise<unknown> {
    const given = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== null && value !== ""));
    return this.#http.post("/organisation/preview", { contact: given, ...(document === null ? {} : { document }) });
  }
}

const ifMatch = (version: number): Readonly<Record<string, string>> => ({ "If-Match": `"${version}"` });
