import { expect, test } from "vitest";
import { landings } from "./landing";

const first = ["stages", 0, "steps"];
const second = ["stages", 1, "steps"];

test("steps that move down their list stand behind one another, though each is put at the same place", () => {
  const down = { op: "move", path: [...first, 0], to: first, index: 2 } as const;
  expect(landings([down, down])).toEqual([
    [...first, 1],
    [...first, 2],
  ]);
});

test("what is put before a step later moves it on, and what goes from before it moves it back", () => {
  const insert = { op: "insert", path: second, index: 1, value: {} } as const;
  expect(landings([insert, { ...insert, index: 0 }])).toEqual([
    [...second, 2],
    [...second, 0],
  ]);
  expect(landings([insert, { op: "remove", path: [...second, 0] }])).toEqual([[...second, 0]]);
  expect(landings([insert, { op: "set", path: [...second, 0, "disabled"], value: true }])).toEqual([[...second, 1]]);
});

test("a stage that comes before a step takes it along, and its own first step is one that was added", () => {
  const step = { op: "insert", path: second, index: 0, value: {} } as const;
  const stage = { op: "insert", path: ["stages"], index: 0, value: {} } as const;
  expect(landings([step, stage])).toEqual([
    ["stages", 2, "steps", 0],
    ["stages", 0, "steps", 0],
  ]);
});
