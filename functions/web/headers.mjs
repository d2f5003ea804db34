// Prints the configuration of the static web site from headers.json, which the local front reads too.
// node headers.mjs <origin of the API> <origin of the issuer> <origins of the real-time service> [demo]
import { readFileSync } from "node:fs";

const [api, issuer, realtime, demo] = process.argv.slice(2);
if (!api || !issuer || !realtime) throw new Error("Three origins are needed.");
const all = JSON.parse(readFileSync(new URL("headers.json", import.meta.url), "utf8"));

const named = { api, issuer, realtime };
const filled = (sources) => sources.replace(/\{(\w+)\}/g, (_, name) => named[name]);
const policyOf = (place) =>
  Object.entries({ ...all.policy, ...place.policy })
    .map(([directive, sources]) => `${directive} ${filled(sources)}`)
    .join("; ");
const headersOf = (place) => ({ ...all.headers, ...all.secure, ...place.headers, "Content-Security-Policy": policyOf(place) });

// The first route that fits decides alone, and adds to the headers of all.
const route = (path, place) => {
  const folder = path.endsWith("/");
  const kept = folder ? [{ route: `${path}assets/*`, headers: { ...headersOf(place), ...all.kept } }] : [];
  return [...kept, { route: folder ? `${path}*` : path, headers: headersOf(place) }];
};
// Without the demo there is no shop, and who comes to the address itself finds the portal.
const home = demo === "demo" ? [] : ["/", "/index.html"].map((path) => ({ route: path, redirect: "/portal/" }));
const routes = [
  ...home,
  ...Object.entries(all.places).flatMap(([path, place]) => route(path, place)),
  { route: "/assets/*", headers: { ...headersOf({}), ...all.kept } },
];

console.log(JSON.stringify({ trailingSlash: "auto", globalHeaders: headersOf({}), routes }, null, 2));
