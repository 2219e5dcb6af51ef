import { expect, test } from "vitest";
import { columnsOf } from "./columns";
import { runOf } from "./fixture";
import { marksOf } from "./marks";
import { type Sorting, sorted } from "./sorting";

const RUN = runOf(
  { name: "IMG_10.jpg", technical: 5, taken: "2026-05-02T10:00:00+02:00", rating: 0 },
  { name: "IMG_9.jpg", taken: "2026-05-02T08:30:00Z" },
  { name: "IMG_100.jpg", technical: 8, rating: 5 },
);
const order = (by: Sorting["by"], down = false) => [
  ...sorted(Int32Array.of(0, 1, 2), { by, down }, columnsOf(RUN), marksOf(RUN)),
];

test("names are sorted as people count", () => {
  expect(order("name")).toEqual([1, 0, 2]);
  expect(order("name", true)).toEqual([2, 0, 1]);
});

test("what has no value comes last, both ways", () => {
  expect(order("technical")).toEqual([0, 2, 1]);
  expect(order("technical", true)).toEqual([2, 0, 1]);
  expect(order("rating", true)).toEqual([2, 0, 1]);
});

test("times are compared across time zones", () => {
  expect(order("taken")).toEqual([0, 1, 2]);
});
