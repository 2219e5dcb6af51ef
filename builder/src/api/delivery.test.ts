import { expect, test } from "vitest";
import { listAddress } from "./delivery";

test("a list is asked for by format and verdict", () => {
  expect(listAddress("r 1", "csv", "keep")).toBe("/api/runs/r%201/list?format=csv&verdict=keep");
});
