import { expect, test } from "vitest";
import { counted, duration, moment, roughly, size, timeLeft } from "./quantities";

test("a duration is told as finely as it matters", () => {
  expect([4.56, 9.99, 42.4, 200, 3_599.6, 3_900].map(duration)).toEqual([
    "4.6 s",
    "10 s",
    "42 s",
    "3 min 20 s",
    "1 h 00 min",
    "1 h 05 min",
  ]);
});

test("a foreseen time is no finer than it can be known", () => {
  expect([0, 9, 31, 58, 151, 3_580, 9_000].map(roughly)).toEqual([
    "a few seconds",
    "a few seconds",
    "about 40 s",
    "about 1 min",
    "about 3 min",
    "about 1.0 h",
    "about 2.5 h",
  ]);
});

test("the time left is as vague as what is known of it", () => {
  expect([
    timeLeft(null, null),
    timeLeft(4, 6),
    timeLeft(200, 205),
    timeLeft(2, 200),
    timeLeft(200, 300),
    timeLeft(31, 300),
    timeLeft(200, null),
  ]).toEqual([
    "not known yet",
    "a few seconds",
    "about 3 min",
    "up to 3 min",
    "3 to 5 min",
    "40 s to 5 min",
    "at least 3 min",
  ]);
});

test("sizes are those that disks are sold by", () => {
  expect([12, 232_589, 81_000_000, 1_540_000_000].map(size)).toEqual(["1 kB", "233 kB", "81 MB", "1.5 GB"]);
});

test("what is no moment is shown as it came", () => {
  expect(moment("yesterday")).toBe("yesterday");
});

test("today is told by the clock, another day by its date, another year by that as well", () => {
  const now = new Date(2026, 10, 28, 12, 0);
  expect(moment(new Date(2026, 10, 28, 9, 5).toISOString(), now)).toBe("today, 09:05");
  expect(moment(new Date(2026, 10, 2, 9, 5).toISOString(), now)).toBe("2 Nov, 09:05");
  expect(moment(new Date(2025, 10, 2, 9, 5).toISOString(), now)).toBe("2 Nov 2025, 09:05");
});

test("one photo is one photo", () => {
  expect([counted(1, "photo"), counted(2_000, "photo")]).toEqual(["1 photo", "2,000 photos"]);
});
