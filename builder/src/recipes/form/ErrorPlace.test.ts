import { expect, test } from "vitest";
import type { Problem } from "../../api/problems";
import { placeIn } from "./ErrorPlace";

const problem = (text: string, column: number): Problem => ({
  ...{ message: "no such name", source: "", line: 1, cure: "", path: [] },
  text,
  column,
});

test("the mark stands where the server's column is, counted in the condition", () => {
  expect(placeIn("qualty.score > 3", problem('        if: "qualty.score > 3"', 14))).toBe(0);
  expect(placeIn("a && qualty.score", problem("if: a && qualty.score", 10))).toBe(5);
});

test("a complaint about what is missing stands behind the end", () => {
  expect(placeIn("a &&", problem("if: a &&", 9))).toBe(4);
});

test("a short condition is not looked for in the words before it", () => {
  expect(placeIn("a", problem("conditional: {if: a}", 19))).toBe(0);
});

test("where the line holds another text, no mark is better than a wrong one", () => {
  expect(placeIn("typed since", problem("if: before", 5))).toBeNull();
  expect(placeIn("a", problem("if: a", 0))).toBeNull();
  expect(placeIn("", problem("if: ", 5))).toBeNull();
  expect(placeIn("a > 1", problem("if: a > 1  # and more", 15))).toBeNull();
});
