import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**", "wwwroot/**"],
    environment: "node",
    testTimeout: 10_000,
  },
});
