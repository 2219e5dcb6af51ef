import { expect, test } from "vitest";
import { linesOf } from "./channels";

test("stretches that overlap run on lines of their own, others share one", () => {
  const lines = linesOf([
    { from: 0, to: 2 },
    { from: 1, to: 3 },
    { from: 3, to: 5 },
  ]);
  expect(lines).toEqual([0, 1, 0]);
});
