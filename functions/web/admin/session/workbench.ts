import { isApiError } from "../../shared/api/api-error.ts";
import { number, object } from "../../shared/api/json.ts";
import { Observable } from "../../shared/storage/observable.ts";
import { changesBetween } from "../document/diff.ts";
import { merge } from "../document/merge.ts";
import { type Problem, readProblems } from "../document/problems.ts";
import { type Node, same, type Tree, treeOf } from "../document/tree.ts";
import type { AdminKey } from "../words/en.ts";
import { type AdminApi, type Version, versionOf } from "./admin-api.ts";

export interface Notice {
  readonly id: number;
  readonly tone: "good" | "bad";
  readonly key: AdminKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Somebody else published while this was edited. */
export interface Conflict {
  readonly theirs: Tree;
  readonly version: number;
  readonly by: string | null;
  readonly clashes: readonly (readonly string[])[];
}

export interface AdminState {
  /** The published document; null until it has been read. */
  readonly base: Tree | null;
  readonly draft: Tree;
  readonly problems: readonly Problem[];
  /** The problems are those of the draft as it stands. */
  readonly checked: boolean;
  readonly busy: boolean;
  readonly failing: boolean;
  readonly conflict: Conflict | null;
  readonly notice: Notice | null;
}

/** Typing pauses this long before the server is asked what it finds. */
const checkAfterMs = 600;

const empty: AdminState = {
  base: null,
  draft: {},
  problems: [],
  checked: true,
  busy: false,
  failing: false,
  conflict: null,
  notice: null,
};

/** The document being edited, what is wrong with it, and how it becomes the published one. */
export class Workbench {
  readonly state = new Observable<AdminState>(empty);
  readonly #api: AdminApi;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notices = 0;

  constructor(api: AdminApi) {
    this.#api = api;
  }

  get changed(): boolean {
    const { base, draft } = this.state.value;
    return base !== null && changesBetween(base, draft).length > 0;
  }

  async load(): Promise<void> {
    this.state.patch({ failing: false });
    try {
      this.#begin(await this.#api.read());
    } catch {
      this.state.patch({ failing: true });
    }
  }

  edit(draft: Node): void {
    if (same(draft, this.state.value.draft)) return;
    this.state.patch({ draft: treeOf(draft), checked: false, notice: null });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), checkAfterMs);
  }

  discard(): void {
    const { base } = this.state.value;
    if (base !== null) this.#begin(base);
  }

  /** True when nothing stands in the way of publishing. */
  async check(): Promise<boolean> {
    const { draft, base } = this.state.value;
    clearTimeout(this.#timer);
    let problems: readonly Problem[];
    try {
      problems = readProblems(await this.#api.check(draft, versionOf(base)), true);
    } catch (error) {
      const stale = isApiError(error, "version_conflict");
      // Out of reach, or published by somebody else meanwhile: publishing will tell.
      if (!stale && !(isApiError(error) && error.status === 400)) return true;
      problems = stale ? [] : readProblems((error as { problem: unknown }).problem, false);
    }
    if (this.state.value.draft === draft) this.state.patch({ problems, checked: true });
    return problems.every(({ warning }) => warning);
  }

  /** True when it was published. A conflict is kept in the state, to be decided by a person. */
  async publish(): Promise<boolean> {
    const { draft, base } = this.state.value;
    return this.#act(async () => {
      const answer = await this.#api.publish(draft, versionOf(base));
      this.#begin({ ...draft, version: number(object(answer)["version"]) ?? versionOf(base) + 1 });
      await this.#refresh();
    });
  }

  /** My changes stay, on top of what was published meanwhile. */
  mergeTheirs(): void {
    const { base, draft, conflict } = this.state.value;
    if (base === null || conflict === null) return;
    const { document } = merge(base, draft, conflict.theirs);
    this.state.patch({ base: conflict.theirs, conflict: null });
    this.edit(document);
    this.#say("good", "conflict.merged", { version: conflict.version });
  }

  dropMine(): void {
    const { conflict } = this.state.value;
    if (conflict !== null) this.#begin(conflict.theirs);
  }

  decideLater(): void {
    this.state.patch({ conflict: null });
  }

  async restore(version: number): Promise<boolean> {
    return this.#act(async () => {
      await this.#api.restore(version);
      await this.#refresh();
    });
  }

  #begin(base: Tree): void {
    clearTimeout(this.#timer);
    this.state.patch({ base, draft: base, problems: [], checked: true, conflict: null, failing: false });
  }

  /** The server writes defaults out: what it made of the document is read again. */
  async #refresh(): Promise<void> {
    const read = await this.#api.read().catch(() => null);
    if (read !== null) this.#begin(read);
    this.#say("good", "publish.done", { version: versionOf(this.state.value.base ?? undefined) });
  }

  async #act(act: () => Promise<void>): Promise<boolean> {
    this.state.patch({ busy: true, notice: null });
    try {
      await act();
      return true;
    } catch (error) {
      await this.#refused(error);
      return false;
    } finally {
      this.state.patch({ busy: false });
    }
  }

  async #refused(error: unknown): Promise<void> {
    if (isApiError(error, "version_conflict")) return this.#meet();
    if (isApiError(error) && error.status === 400) this.state.patch({ problems: readProblems(error.problem, false), checked: true });
    const key =
      isApiError(error) && error.status === 403 ? "publish.forbidden" : isApiError(error) && error.retryable ? "publish.network" : "publish.failed";
    this.#say("bad", key, {});
  }

  async #meet(): Promise<void> {
    try {
      const [theirs, versions] = await Promise.all([this.#api.read(), this.#api.versions().catch((): readonly Version[] => [])]);
      const version = versionOf(theirs);
      const { base, draft } = this.state.value;
      const { clashes } = merge(base ?? {}, draft, theirs);
      this.state.patch({ conflict: { theirs, version, by: versions.find((each) => each.version === version)?.by ?? null, clashes } });
    } catch {
      this.#say("bad", "publish.network", {});
    }
  }

  #say(tone: Notice["tone"], key: AdminKey, values: Notice["values"]): void {
    this.state.patch({ notice: { id: ++this.#notices, tone, key, values } });
  }
}
