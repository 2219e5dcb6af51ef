import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speedOf, watchFlight } from "./flight";
import { Slots } from "./slots";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function scroller() {
  const told: boolean[] = [];
  const element = document.createElement("div");
  watchFlight(element, (flying) => told.push(flying));
  const by = (pixels: number, milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds);
    element.scrollTop += pixels;
    element.dispatchEvent(new Event("scroll"));
  };
  return { told, by };
}

test("a fling flies until it rests, also while it slows down", () => {
  const { told, by } = scroller();
  by(400, 16);
  by(100, 16);
  by(2, 16);
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual([true, false]);
});

test("slow scrolling does not fly", () => {
  const { told, by } = scroller();
  for (let turn = 0; turn < 10; turn += 1) by(8, 16);
  expect(told).toEqual([]);
});

test("a jump after a long rest is as fast as it looks", () => {
  expect(speedOf(3300, 60_000)).toBe(100);
});

test("rows that come take over the slots of rows that leave", () => {
  const slots = new Slots();
  expect([...slots.of([0, 1, 2])]).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  const next = slots.of([2, 3, 4]);
  expect(next.get(2)).toBe(2);
  expect(new Set([next.get(3), next.get(4)])).toEqual(new Set([0, 1]));
});
