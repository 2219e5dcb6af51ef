import { expect, test } from "vitest";
import { columnsOf } from "./columns";
import { runOf, SHOOT } from "./fixture";
import { marksOf } from "./marks";
import { arranged, nextGroup } from "./stacks";

const all = (run = SHOOT) => Int32Array.from({ length: run.count }, (_, index) => index);
const laid = (run = SHOOT, stacked = true, open: readonly number[] = []) =>
  arranged(all(run), columnsOf(run), marksOf(run), stacked, new Set(open));

test("a folded group is its best frame, and tells how many it holds", () => {
  const { cells, shown } = laid();
  expect([...cells]).toEqual([1, 3, 5]);
  expect(shown.get(0)?.length).toBe(3);
});

test("an unfolded group shows its frames by rank, where its first one stood", () => {
  expect([...laid(SHOOT, true, [0]).cells]).toEqual([1, 0, 2, 3, 5]);
});

test("without stacks every photo stands where it was sorted", () => {
  expect([...laid(SHOOT, false).cells]).toEqual([0, 1, 2, 3, 4, 5]);
});

test("the loupe's order has folded frames, too", () => {
  expect([...laid().order]).toEqual([1, 0, 2, 3, 5, 4]);
});

test("a picked frame stands for its group, whatever its rank", () => {
  const run = runOf({ group: 0, rank: 1 }, { group: 0, rank: 2, pick: "pick" });
  expect([...laid(run).cells]).toEqual([1]);
});

test("a rejected frame does not stand for its group while another is left", () => {
  const run = runOf({ group: 0, rank: 1, pick: "reject" }, { group: 0, rank: 2 });
  expect([...laid(run).cells]).toEqual([1]);
});

test("down leads to the best frame of the next group, a photo alone being one", () => {
  const { order } = laid();
  const next = (from: number, step: 1 | -1) => nextGroup(order, columnsOf(SHOOT), marksOf(SHOOT), from, step);
  expect([next(1, 1), next(2, 1), next(3, 1), next(5, 1)]).toEqual([3, 3, 5, 5]);
  expect([next(4, -1), next(3, -1), next(0, -1)]).toEqual([3, 1, 0]);
});

test("a group of thousands is put in order at once", () => {
  const run = runOf(...Array.from({ length: 20_000 }, (_, index) => ({ group: index % 2, rank: index })));
  const start = performance.now();
  expect(laid(run).cells.length).toBe(2);
  expect(performance.now() - start).toBeLessThan(1000);
});
