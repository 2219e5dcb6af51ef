import { expect, test } from "vitest";
import { deskOf } from "./desk";
import { SHOOT } from "./fixture";
import { recalled, remember, START } from "./place";

const shelf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};

test("a run opens where somebody stopped, and says so", () => {
  const storage = shelf();
  remember("r1", { ...START, photo: "IMG_3.jpg", view: "loupe" }, storage);
  const desk = deskOf(SHOOT, recalled("r1", storage)).getState();
  expect([desk.active, desk.view, desk.told]).toEqual([3, "loupe", "Here is where you stopped: IMG_3.jpg."]);
});

test("another run starts at its beginning", () => {
  expect(recalled("r2", shelf())).toEqual(START);
});

test("what cannot be read, or a photo that is gone, does no harm", () => {
  expect(recalled("r1", { getItem: () => "{" })).toEqual(START);
  expect(deskOf(SHOOT, { ...START, photo: "gone.jpg" }).getState().active).toBe(1);
});

test("what the sliders showed is not come back to", () => {
  const storage = shelf();
  remember("r1", { ...START, view: "compare", filters: { ...START.filters, changed: true } }, storage);
  const { view, filters } = recalled("r1", storage);
  expect([view, filters.changed]).toEqual(["grid", false]);
});
