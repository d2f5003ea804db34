import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const loaderBytesMax = 5 * 1024;
const openBytesMax = 45 * 1024;

let built: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "widget-"));
  const env = { ...process.env, WWWROOT: built, ONLY: "widget" };
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "../build.mjs")], { env });
}, 60_000);

afterAll(() => rm(built, { recursive: true, force: true }));

const read = (name: string) => readFile(join(built, name));
const gzipBytes = async (name: string) => gzipSync(await read(name), { level: 9 }).length;

async function filesOnOpen(): Promise<string[]> {
  const assets = await readdir(join(built, "widget/assets"));
  return ["widget/index.html", ...assets.map((name) => `widget/assets/${name}`)];
}

describe("byte budget", () => {
  it("loader_OnPageLoad_StaysWithinBudget", async () => {
    expect(await gzipBytes("widget.js")).toBeLessThanOrEqual(loaderBytesMax);
  });

  it("chat_OnOpen_StaysWithinBudget", async () => {
    const sizes = await Promise.all((await filesOnOpen()).map(gzipBytes));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(openBytesMax);
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
