import { describe, expect, it } from "vitest";
import { linkify } from "./linkify.ts";

const links = (text: string) => linkify(text).flatMap(({ text: part, href }) => (href === null ? [] : [`${part} → ${href}`]));

describe("linkify", () => {
  it.each([
    ["See https://a.example/b?c=1.", ["https://a.example/b?c=1 → https://a.example/b?c=1"]],
    ["(https://a.example)", ["https://a.example → https://a.example/"]],
    ["https://a.example/x_(y)", ["https://a.example/x_(y) → https://a.example/x_(y)"]],
    ["www.a.example, now", ["www.a.example → https://www.a.example/"]],
    ["詳しくはhttps://a.example/詳細をご覧ください。", ["https://a.example/詳細をご覧ください → https://a.example/%E8%A9%B3%E7%B4%B0%E3%82%92%E3%81%94%E8%A6%A7%E3%81%8F%E3%81%A0%E3%81%95%E3%81%84"]],
    ["「https://a.example/b」です", ["https://a.example/b → https://a.example/b"]],
    ["mail me@a.example!", ["me@a.example → mailto:me@a.example"]],
    ["Call +81 90-1234-5678.", ["+81 90-1234-5678 → tel:+819012345678"]],
    ["電話は+81(90)12345678です", ["+81(90)12345678 → tel:+819012345678"]],
    ["tel:+442079460018", ["tel:+442079460018 → tel:+442079460018"]],
    ["2+2=4, 1+1234567890123456789, a+15550100, +1 555", []],
    ["javascript:alert(1) data:text/html,x file:///etc", []],
    ["http://", []],
  ])("linkify_%s_FindsAddresses", (text, expected) => expect(links(text)).toEqual(expected));

  it("linkify_Markup_StaysText", () => {
    const text = '<img src=x onerror=alert(1)> <a href="https://a.example">x</a>';
    const parts = linkify(text);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter((part) => part.href !== null).map((part) => part.href)).toEqual(["https://a.example/"]);
  });
});
