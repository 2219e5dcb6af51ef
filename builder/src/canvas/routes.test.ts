import { expect, test } from "vitest";
import { orderPath, pathOf, rounded } from "./routes";

const points = (path: string) => [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const [from, to] = [
  { x: 0, y: 100 },
  { x: 400, y: 200 },
];

test("every wire begins and ends where its ports are", () => {
  for (const way of ["below", "beside", "past"] as const) {
    const drawn = points(pathOf({ way, slot: 3, channel: 20 }, from, to));
    expect([drawn[0], drawn.at(-1)]).toEqual([
      [0, 100],
      [400, 200],
    ]);
  }
});

test("a wire past other lanes runs through the channel above their cards, each on a line of its own", () => {
  const highest = (slot: number) =>
    Math.min(...points(pathOf({ way: "past", slot, channel: 20 }, from, to)).map(([, y]) => y ?? 0));
  expect([highest(0), highest(1)]).toEqual([20, 27]);
});

test("between stages that are not beside each other the arrow bows above", () => {
  const drawn = points(orderPath({ way: "past", slot: 0, channel: -18 }, from, to));
  expect(Math.min(...drawn.map(([, y]) => y ?? 0))).toBe(-18);
});

test("no line is no path, and two points are a straight one", () => {
  expect(rounded([])).toBe("");
  expect(rounded([from, to])).toBe("M0,100 L400,200");
});
