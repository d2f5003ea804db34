import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Http } from "../../shared/api/http.ts";
import { get, type Node, set, treeOf, type Tree } from "../document/tree.ts";
import { AdminApi } from "../session/admin-api.ts";
import { Workbench } from "../session/workbench.ts";
import { organisation } from "./given.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The doors of the configuration in memory: versions, preconditions, one rule. */
class FakeDoors {
  readonly calls: string[] = [];
  published: Tree = organisation();

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    this.calls.push(`${init?.method} ${url.pathname}${url.search}`);
    if (url.pathname.endsWith("/versions")) return answer([{ version: get(this.published, ["version"]), at: "", by: "sora", summary: "" }]);
    if (init?.method !== "PUT") return answer(this.published);
    const document = JSON.parse(String(init.body)) as Tree;
    const ifMatch = new Headers(init.headers).get("If-Match");
    if (ifMatch !== `"${get(this.published, ["version"])}"`) return answer({ code: "version_conflict" }, 412);
    const wrong = get(document, ["queues", 0, "offerTtlSeconds"]) === 0;
    if (wrong)
      return answer({ code: "invalid_configuration", problems: [{ path: "queues[0].offerTtlSeconds", code: "out_of_range", detail: "d" }] }, 400);
    if (url.search === "") this.publish(document);
    return answer({ version: get(this.published, ["version"]), problems: [], changes: [] });
  };

  publish(document: Node): void {
    this.published = treeOf(set(document, ["version"], Number(get(this.published, ["version"])) + 1));
  }
}

const answer = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });

const given = async () => {
  const doors = new FakeDoors();
  const bench = new Workbench(new AdminApi(new Http({ base: "https://h/api", fetch: doors.fetch })));
  await bench.load();
  const edit = (ttl: number): void => bench.edit(set(bench.state.value.draft, ["queues", 0, "offerTtlSeconds"], ttl));
  return { doors, bench, edit };
};

describe("workbench", () => {
  it("edit_TypingPauses_AsksOnceWhatIsWrong", async () => {
    const { doors, bench, edit } = await given();
    edit(5);
    edit(0);
    expect(bench.state.value.checked).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(doors.calls.filter((call) => call.includes("dryRun"))).toHaveLength(1);
    expect(bench.state.value).toMatchObject({ checked: true, problems: [{ path: "queues[0].offerTtlSeconds", warning: false }] });
  });

  it("publish_Accepted_BeginsAnewFromTheNewVersion", async () => {
    const { bench, edit } = await given();
    edit(30);
    expect(await bench.publish()).toBe(true);
    expect(bench.changed).toBe(false);
    expect(get(bench.state.value.base ?? {}, ["version"])).toBe(4);
    expect(bench.state.value.notice).toMatchObject({ key: "publish.done", values: { version: 4 } });
  });

  it("publish_Refused_KeepsTheDraftAndShowsWhy", async () => {
    const { bench, edit } = await given();
    edit(0);
    expect(await bench.publish()).toBe(false);
    expect(bench.changed).toBe(true);
    expect(bench.state.value.problems).toHaveLength(1);
  });

  it("publish_SomebodyWasFaster_IsMetAndMerged", async () => {
    const { doors, bench, edit } = await given();
    edit(30);
    doors.publish(set(doors.published, ["name"], "Southwind"));
    expect(await bench.publish()).toBe(false);
    expect(bench.state.value.conflict).toMatchObject({ version: 4, by: "sora", clashes: [] });
    bench.mergeTheirs();
    expect(await bench.publish()).toBe(true);
    expect(doors.published).toMatchObject({ version: 5, name: "Southwind" });
    expect(get(doors.published, ["queues", 0, "offerTtlSeconds"])).toBe(30);
  });

  it("dropMine_TakesTheirs", async () => {
    const { doors, bench, edit } = await given();
    edit(30);
    doors.publish(set(doors.published, ["name"], "Southwind"));
    await bench.publish();
    bench.dropMine();
    expect(bench.changed).toBe(false);
    expect(bench.state.value.draft["name"]).toBe("Southwind");
  });

  it("discard_GoesBackToThePublishedOne", async () => {
    const { bench, edit } = await given();
    edit(30);
    bench.discard();
    expect(bench.changed).toBe(false);
  });
});
