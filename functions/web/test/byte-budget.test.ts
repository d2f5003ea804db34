import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const loaderBytesMax = 5 * 1024;
/** Opened for the first time: the form, in the larger language. */
const openBytesMax = 45 * 1024;
/** With a chat under way, the hub's client comes after the log. */
const chatBytesMax = 50 * 1024;

let built: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "widget-"));
  // As it is deployed: under the test runner the build would keep what helps developers.
  const env = { ...process.env, NODE_ENV: "production", WWWROOT: built, ONLY: "widget" };
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "../build.mjs")], { env });
}, 60_000);

afterAll(() => rm(built, { recursive: true, force: true }));

const read = (name: string) => readFile(join(built, name));
const gzipBytes = async (name: string) => gzipSync(await read(name), { level: 9 }).length;

const assets = async (begin: string) => (await readdir(join(built, "widget/assets"))).filter((name) => name.startsWith(begin)).map((name) => `widget/assets/${name}`);
const total = async (names: readonly string[]) => (await Promise.all(names.map(gzipBytes))).reduce((sum, size) => sum + size, 0);

/** What the browser fetches for these files: themselves and all that they import before they run. */
async function withImports(names: readonly string[]): Promise<string[]> {
  const found = new Set(names);
  for (const name of found) {
    const code = name.endsWith(".js") ? (await read(name)).toString() : "";
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+)["']/g)) found.add(`widget/assets/${imported}`);
  }
  return [...found];
}

async function filesOnOpen(): Promise<string[]> {
  const html = (await read("widget/index.html")).toString();
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => `widget/${name}`);
  const words = await Promise.all([await assets("en-"), await assets("ja-")].map(async (files) => ({ files, bytes: await total(files) })));
  const larger = words.reduce((a, b) => (a.bytes > b.bytes ? a : b));
  return ["widget/index.html", ...(await withImports([...named, ...larger.files]))];
}

describe("byte budget", () => {
  it("loader_OnPageLoad_StaysWithinBudget", async () => {
    expect(await gzipBytes("widget.js")).toBeLessThanOrEqual(loaderBytesMax);
  });

  it("chat_OnOpen_StaysWithinBudget", async () => {
    expect(await total(await filesOnOpen())).toBeLessThanOrEqual(openBytesMax);
  });

  it("chat_UnderWay_StaysWithinBudget", async () => {
    const files = await withImports([...(await filesOnOpen()), ...(await assets("signalr-link"))]);
    expect(await total(files)).toBeLessThanOrEqual(chatBytesMax);
  });

  it.each(["signalr-link", "chat-files", "tray", "viewer", "dialog", "rating", "call-back", "card"])("part_%s_ComesOnlyWhenItIsNeeded", async (part) => {
    const files = await assets(part);
    expect(files).toHaveLength(1);
    expect(await filesOnOpen()).not.toContain(files[0]);
  });

  it("loader_Built_ImportsNothing", async () => {
    expect((await read("widget.js")).toString()).not.toMatch(/\bimport\b/);
  });

  it("frame_Built_HasNoInlineScriptOrStyleAndNoOtherHost", async () => {
    const html = (await read("widget/index.html")).toString();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
