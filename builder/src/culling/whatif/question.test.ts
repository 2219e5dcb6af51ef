import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Knob, WhatIf } from "../../api/whatif";
import { Questions, settingsOf } from "./question";

const KNOB: Knob = {
  step: "quality",
  parameter: "least",
  title: "",
  value: 6,
  least: 0,
  most: 10,
  unit: null,
  along: [],
};
const answer = (unknown: number): WhatIf => ({ before: {}, after: {}, unknown, seconds_to_know: null, changes: [] });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("only what was turned is asked", () => {
  expect(settingsOf([KNOB], new Map([["quality.least", 6.5]]))).toEqual(["quality.least=6.5"]);
  expect(settingsOf([KNOB], new Map([["quality.least", 6]]))).toEqual([]);
});

test("what belongs to a number goes along with it, once, and not over what was turned itself", () => {
  const along = ["quality.mode=strict", "quality.most=9"];
  const knobs = [
    { ...KNOB, along },
    { ...KNOB, parameter: "most", value: 8, along: ["quality.mode=strict"] },
  ];
  expect(settingsOf(knobs, new Map([["quality.least", 5]]))).toEqual(["quality.least=5", ...along]);
  const both = new Map([
    ["quality.least", 5],
    ["quality.most", 7],
  ]);
  expect(settingsOf(knobs, both)).toEqual(["quality.least=5", "quality.most=7", "quality.mode=strict"]);
});

test("while the hand moves nothing is asked; then the last is", async () => {
  const asked: string[] = [];
  const ask = async (settings: readonly string[]) => {
    asked.push(...settings);
    return answer(0);
  };
  const questions = new Questions(ask, vi.fn());
  for (const value of ["a=1", "a=2", "a=3"]) questions.put([value]);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual(["a=3"]);
});

test("the last question's answer counts, in whatever order they come", async () => {
  const told = vi.fn();
  const answers: ((answer: WhatIf) => void)[] = [];
  const questions = new Questions(() => new Promise((resolve) => answers.push(resolve)), told);
  questions.put(["a=1"]);
  await vi.advanceTimersByTimeAsync(200);
  questions.put(["a=2"]);
  await vi.advanceTimersByTimeAsync(200);
  answers[1]?.(answer(2));
  await vi.advanceTimersByTimeAsync(1);
  answers[0]?.(answer(1));
  await vi.advanceTimersByTimeAsync(1);
  expect(told.mock.calls.map(([found]) => found.unknown)).toEqual([2]);
});

test("turned back to the run's own values, nothing would change and nothing is asked", () => {
  const [ask, told] = [vi.fn(), vi.fn()];
  new Questions(ask, told).put([]);
  expect(told).toHaveBeenCalledWith(null, null);
  expect(ask).not.toHaveBeenCalled();
});
