// Builds every page that exists into wwwroot. Each app is a build of its own, so that nothing one app
// imports can add a byte to another. WWWROOT builds to another folder, ONLY builds one app (and the loader).
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const web = dirname(fileURLToPath(import.meta.url));
const wwwroot = process.env.WWWROOT ?? join(web, "wwwroot");

/** Source folder → folder under wwwroot. */
const everyPage = { shop: ".", widget: "widget", console: "console", portal: "portal", admin: "admin" };
const pages = process.env.ONLY ? { [process.env.ONLY]: everyPage[process.env.ONLY] } : everyPage;

const common = {
  configFile: false,
  logLevel: "warn",
  // Relative addresses: the same files work at any path of any host.
  base: "./",
};

const output = { emptyOutDir: false, target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0 };

await rm(wwwroot, { recursive: true, force: true });

for (const [source, target] of Object.entries(pages)) {
  const root = join(web, source);
  if (!existsSync(join(root, "index.html"))) continue;
  await build({ ...common, root, build: { ...output, outDir: join(wwwroot, target) } });
}

// The loader has a fixed name and no imports at run time: sites embed its address for years.
await build({
  ...common,
  root: web,
  publicDir: false,
  build: {
    ...output,
    outDir: wwwroot,
    lib: { entry: join(web, "widget/loader/loader.ts"), formats: ["iife"], name: "contactFunctionsLoader", fileName: () => "widget.js" },
  },
});
