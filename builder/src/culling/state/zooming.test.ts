import { expect, test } from "vitest";
import { MIDDLE, panned, placed, scaled, spotAt } from "./zooming";

const PANE = { width: 600, height: 600 };
const PHOTO = { width: 3000, height: 2000 };

test("without a zoom the whole photo is in the middle", () => {
  expect(placed(null, PANE, PHOTO, 1)).toEqual({ width: 600, height: 400, left: 0, top: 100 });
});

test("100 % is one photo pixel a device pixel, also on dense screens", () => {
  const zoom = { ...MIDDLE, scale: 1 };
  expect(placed(zoom, PANE, PHOTO, 1).width).toBe(3000);
  expect(placed(zoom, PANE, PHOTO, 2).width).toBe(1500);
});

test("the spot under the pointer stays under it", () => {
  const point = { x: 150, y: 250 };
  const spot = spotAt(point, PANE, placed(null, PANE, PHOTO, 1));
  const lies = placed({ ...spot, scale: 1 }, PANE, PHOTO, 1);
  expect(lies.left + spot.x * lies.width).toBeCloseTo(point.x);
  expect(lies.top + spot.y * lies.height).toBeCloseTo(point.y);
});

test("no gap opens beside a photo that is larger than its pane", () => {
  const lies = placed({ x: 0, y: 1, u: 0.5, v: 0.5, scale: 1 }, PANE, PHOTO, 1);
  expect([lies.left, lies.top]).toEqual([0, PANE.height - 2000]);
});

test("panes of other sizes show the same spot", () => {
  const zoom = { x: 0.5, y: 0.5, u: 0.25, v: 0.5, scale: 1 };
  for (const pane of [PANE, { width: 300, height: 500 }]) {
    const lies = placed(zoom, pane, PHOTO, 1);
    expect((pane.width / 4 - lies.left) / lies.width).toBeCloseTo(0.5);
  }
});

test("a drag past the edge leaves nothing to drag back", () => {
  let zoom = { x: 0, y: 0.5, u: 0, v: 0.5, scale: 1 };
  zoom = panned(zoom, 500, 0, PANE, placed(zoom, PANE, PHOTO, 1));
  expect(placed(zoom, PANE, PHOTO, 1).left).toBe(0);
  zoom = panned(zoom, -10, 0, PANE, placed(zoom, PANE, PHOTO, 1));
  expect(placed(zoom, PANE, PHOTO, 1).left).toBeCloseTo(-10);
});

test("the wheel goes up to 800 %, and back to the whole photo", () => {
  expect(scaled({ ...MIDDLE, scale: 6 }, 2, MIDDLE, PANE, PHOTO, 1)?.scale).toBe(8);
  expect(scaled({ ...MIDDLE, scale: 0.3 }, 0.5, MIDDLE, PANE, PHOTO, 1)).toBeNull();
});
