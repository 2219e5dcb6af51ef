import { expect, test } from "vitest";
import { shiftOf } from "./useReveal";

test("what is in view stays where it is", () => {
  expect(shiftOf(30, 60, 20, 100)).toBe(0);
});

test("what is out of view moves just into it", () => {
  expect(shiftOf(5, 35, 20, 100)).toBe(15);
  expect(shiftOf(90, 120, 20, 100)).toBe(-20);
});

test("of what is larger than the view, the beginning shows", () => {
  expect(shiftOf(50, 300, 20, 100)).toBe(-30);
});
