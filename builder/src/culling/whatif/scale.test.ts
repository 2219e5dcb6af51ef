import { expect, test } from "vitest";
import { scaleOf } from "./scale";

const knob = (value: number, least: number, most: number, unit = "") => ({ value, least, most, unit });

test("values are round, and the ends are reached", () => {
  const scale = scaleOf(knob(6, 0, 10));
  expect([0, 1, 99, scale.last].map(scale.valueAt)).toEqual([0, 0.05, 4.95, 10]);
});

test("the run's own value is on the scale, however odd it is", () => {
  for (const odd of [knob(0.8531, 0.6, 1), knob(5, 0, 3600, "seconds"), knob(1, 1, 10)]) {
    const scale = scaleOf(odd);
    expect(scale.valueAt(scale.placeOf(odd.value))).toBe(odd.value);
  }
});

test("what is counted has no halves", () => {
  const scale = scaleOf(knob(1, 1, 20, "photos"));
  expect(scale.last).toBe(19);
  expect([0, 1, 2, 19].map(scale.valueAt)).toEqual([1, 2, 3, 20]);
});

test("five seconds of an hour have room beside them", () => {
  const scale = scaleOf(knob(5, 0, 3600, "seconds"));
  const place = scale.placeOf(5);
  expect(place).toBeGreaterThan(15);
  expect(scale.valueAt(place + 1) - 5).toBeLessThan(2);
  expect(scale.valueAt(scale.last - 1)).toBeGreaterThan(3000);
});

test("further on is never less", () => {
  for (const one of [knob(5, 0, 3600), knob(0.85, 0.6, 1), knob(1, 1, 10)]) {
    const scale = scaleOf(one);
    const values = Array.from({ length: scale.last + 1 }, (_, place) => scale.valueAt(place));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  }
});

test("a number that cannot be turned does no harm", () => {
  expect(scaleOf(knob(3, 3, 3)).placeOf(3)).toBe(0);
});
