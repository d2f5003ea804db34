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

/**
 * What the chat loads when it is first needed; all the rest is one file, so that opening it is one request for code. A late part needs
 * no other: it brings its styles along, and one that could not be fetched can be asked for again. Nothing is preloaded.
 */
const late = /\/widget\/(?:files|follow-up|busy|words\/(?:en|ja))|\/widget\/ui\/(?:rating|call-back)|\/session\/ask-call-back|\/attachments\/(?:byte-store|courier|upload)|signalr/;
const whole = { codeSplitting: { groups: [{ name: "chat", test: (id) => !late.test(id) }] } };
const parts = { widget: { modulePreload: false, rolldownOptions: { output: whole } } };

await rm(wwwroot, { recursive: true, force: true });

for (const [source, target] of Object.entries(pages)) {
  const root = join(web, source);
  if (!existsSync(join(root, "index.html"))) continue;
  await build({ ...common, root, build: { ...output, ...parts[source], outDir: join(wwwroot, target) } });
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
