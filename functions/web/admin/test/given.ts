import type { Tree } from "../document/tree.ts";

export const organisation = (more: Tree = {}): Tree => ({
  version: 3,
  name: "Northwind",
  zone: "Europe/Berlin",
  queues: [
    { queue: "support", name: "Support", offerTtlSeconds: 20, skills: [{ skill: "french", level: 3 }], futureField: { kept: true } },
    { queue: "sales", name: "Sales", autoConnect: true },
  ],
  operators: [{ id: "hana", name: "Hana Sato", queues: ["support"], skills: { french: 5 }, capacity: 3 }],
  addresses: { "+15550100": "support" },
  calendars: [{ id: "office", name: "Office", zone: "Asia/Tokyo", week: [{ day: "monday", open: [{ from: "09:00", to: "12:00" }] }] }],
  entryRules: [],
  ...more,
});
