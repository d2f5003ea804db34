import { expect, test } from "vitest";
import { ownScript } from "./own-scripts.ts";

const page = "https://pages.example/console/";

test.each(["assets/pulse.js", "/widget.js", "https://pages.example/a.js"])("lets %s through", (address) => {
  expect(ownScript(address, page)).toBe(address);
});

test.each(["https://elsewhere.example/a.js", "//elsewhere.example/a.js", "data:text/javascript,alert(1)", "javascript:alert(1)", "blob:null/1", "https://pages.example.evil/a.js"])(
  "refuses %s",
  (address) => {
    expect(ownScript(address, page)).toBeNull();
  },
);
