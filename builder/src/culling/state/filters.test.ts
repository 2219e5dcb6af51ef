import { expect, test } from "vitest";
import { columnsOf } from "./columns";
import { ALL, type Filters, isAll, passing } from "./filters";
import { runOf } from "./fixture";
import { marksOf } from "./marks";

const RUN = runOf(
  { name: "day1/IMG_1.jpg", verdict: "keep", rating: 4 },
  { name: "day1/IMG_2.jpg", verdict: "alternate", group: 0, pick: "reject" },
  { name: "day2/IMG_3.jpg", verdict: "review", group: 0, camera: 1, labels: ["dog", "person"] },
  { name: "day2/IMG_4.jpg", verdict: "keep", pick: "pick" },
);

function shown(filters: Partial<Filters>, changes: readonly number[] = []): readonly number[] {
  const seen = { columns: columnsOf(RUN), marks: marksOf(RUN), changes: new Map(changes.map((one) => [one, true])) };
  return [0, 1, 2, 3].filter(passing({ ...ALL, ...filters }, seen));
}

test("without filters all is shown", () => {
  expect(shown({})).toEqual([0, 1, 2, 3]);
  expect(isAll(ALL)).toBe(true);
});

test("several verdicts are shown together", () => {
  expect(shown({ verdicts: ["alternate", "review"] })).toEqual([1, 2]);
});

test("undecided is what has neither a pick nor stars", () => {
  expect(shown({ said: "undecided" })).toEqual([2]);
  expect(shown({ said: "marked" })).toEqual([0, 1, 3]);
});

test("picked and rejected are told apart", () => {
  expect(shown({ said: "picked" })).toEqual([3]);
  expect(shown({ said: "rejected" })).toEqual([1]);
});

test("stars count from a number on", () => {
  expect(shown({ stars: 3 })).toEqual([0]);
});

test("a group, a camera and a label are asked for by themselves", () => {
  expect(shown({ grouped: "grouped" })).toEqual([1, 2]);
  expect(shown({ grouped: "single" })).toEqual([0, 3]);
  expect(shown({ camera: 1 })).toEqual([2]);
  expect(shown({ label: "dog" })).toEqual([2]);
});

test("every word of a search has to be found, in a name, a group, a camera or a label", () => {
  expect(shown({ text: "day2" })).toEqual([2, 3]);
  expect(shown({ text: "nikon dog" })).toEqual([2]);
  expect(shown({ text: "g0001 day1" })).toEqual([1]);
  expect(shown({ text: "cat" })).toEqual([]);
});

test("only what the sliders would change", () => {
  expect(shown({ changed: true }, [3])).toEqual([3]);
});
