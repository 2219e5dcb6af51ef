import { expect, test } from "vitest";
import { freeName } from "./freeName";

const NONE = new Set<string>();

test("a title becomes a name for the address", () => {
  expect(freeName("My Wedding, 2026!", NONE)).toBe("my-wedding-2026");
});

test("letters keep their stems", () => {
  expect(freeName("Fête à Zürich", NONE)).toBe("fete-a-zurich");
});

test("a name that is taken gets the first number that is free", () => {
  expect(freeName("cull", new Set(["cull"]))).toBe("cull-2");
  expect(freeName("cull", new Set(["cull", "cull-2", "cull-4"]))).toBe("cull-3");
});

test("what leaves no letter is a recipe all the same", () => {
  expect(freeName("結婚式 ✿", NONE)).toBe("recipe");
  expect(freeName("", new Set(["recipe"]))).toBe("recipe-2");
});

test("no name is longer than the server takes, or ends in a dash, whatever number it needs", () => {
  const stem = `${"a".repeat(57)} b`;
  const taken = new Set([freeName(stem, NONE)]);
  for (let count = 0; count < 120; count += 1) {
    const name = freeName(stem, taken);
    expect(name).toMatch(/^[a-z0-9-]{1,64}$/);
    expect(name).not.toMatch(/--|-$/);
    taken.add(name);
  }
});
