import { expect, it } from "vitest";
import { loadLate } from "./load-late.ts";

const failed = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module: https://h.example/widget/assets/tray-a1.js"));

it("loadLate_Loaded_IsTakenAsItIs", async () => {
  expect(await loadLate(async () => "part", () => expect.fail("asked again"))).toBe("part");
});

it("loadLate_FailedBefore_AsksUnderAnotherAddressEachTime", async () => {
  const asked: string[] = [];
  const again = async (address: string) => (asked.push(address), "part");
  expect(await loadLate<string>(failed, again)).toBe("part");
  expect(await loadLate<string>(failed, again)).toBe("part");
  expect(asked.map((address) => address.split("?")[0])).toEqual(Array(2).fill("https://h.example/widget/assets/tray-a1.js"));
  expect(new Set(asked).size).toBe(2);
});

it("loadLate_FailureWithoutAnAddress_IsPassedOn", async () => {
  await expect(loadLate(() => Promise.reject(new Error("Importing a module script failed.")))).rejects.toThrow("Importing");
});
