import { expect, test } from "vitest";
import { activated, everything, NOTHING, only, reached, stepped, toggled } from "./selection";

const CELLS = Int32Array.of(7, 3, 9, 4);

test("Shift selects from where it began, forth and back", () => {
  const forth = reached(only(3), 4, CELLS);
  expect([...forth.selected]).toEqual([3, 9, 4]);
  const back = reached(forth, 7, CELLS);
  expect([...back.selected]).toEqual([7, 3]);
  expect(back.active).toBe(7);
});

test("Ctrl takes out what is selected, but never the last one", () => {
  const two = toggled(only(3), 9);
  expect([...two.selected]).toEqual([3, 9]);
  expect(toggled(two, 9).active).toBe(3);
  expect([...toggled(only(3), 3).selected]).toEqual([3]);
});

test("selecting all keeps the active photo where it is shown", () => {
  expect(everything(only(9), CELLS).active).toBe(9);
  expect(everything(NOTHING, CELLS).active).toBe(7);
});

test("a click among the selected keeps them, one beside them does not", () => {
  const both = toggled(only(3), 9);
  expect(activated(both, 3)).toMatchObject({ active: 3, selected: both.selected });
  expect([...activated(both, 4).selected]).toEqual([4]);
});

test("steps end at the ends", () => {
  expect(stepped(CELLS, 3, 1)).toBe(9);
  expect(stepped(CELLS, 3, -5)).toBe(7);
  expect(stepped(CELLS, 3, Number.POSITIVE_INFINITY)).toBe(4);
  expect(stepped(CELLS, 99, 1)).toBe(7);
  expect(stepped(new Int32Array(), 3, 1)).toBe(-1);
});
