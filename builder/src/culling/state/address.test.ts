import { expect, test } from "vitest";
import { addressed, addressOf } from "./address";
import { deskOf, namesInView, placed } from "./desk";
import { SHOOT } from "./fixture";
import { START } from "./place";

test("an address tells the view, and its photos whatever they are called", () => {
  const told = { view: "compare", photos: ["day 1/IMG_1.jpg", "50 %.jpg", "Ä#?.jpg"] } as const;
  expect(addressed("r1", addressOf("r1", told))).toEqual(told);
});

test("an address without a view, of another run or cut off says no more than it can", () => {
  expect(addressed("r1", "#/runs/r1/photos")).toBeNull();
  expect(addressed("r1", "#/runs/r1/photos/anywhere")).toBeNull();
  expect(addressed("r1", "#/runs/r2/photos/compare/IMG_1.jpg")).toBeNull();
  expect(addressed("r1", "#/runs/r1/photos/compare/IMG_1.jpg/50%")).toEqual({ view: "compare", photos: [] });
});

test("what was compared is compared again, the active one among it", () => {
  const desk = deskOf(SHOOT, { ...START, photo: "IMG_2.jpg", view: "compare" });
  placed(desk, { view: "compare", photos: ["IMG_1.jpg", "IMG_2.jpg"] });
  const { view, compared, active } = desk.getState();
  expect([view, compared, active]).toEqual(["compare", [1, 2], 2]);
  expect(namesInView(desk.getState())).toEqual(["IMG_1.jpg", "IMG_2.jpg"]);
});

test("photos that are gone are not compared, and what is left of fewer than two is the loupe", () => {
  const desk = deskOf(SHOOT, START);
  placed(desk, { view: "survey", photos: ["gone.jpg", "IMG_3.jpg", "IMG_5.jpg"] });
  expect([desk.getState().view, desk.getState().compared, desk.getState().active]).toEqual(["survey", [3, 5], 3]);
  placed(desk, { view: "compare", photos: ["gone.jpg", "IMG_5.jpg"] });
  expect([desk.getState().view, desk.getState().active]).toEqual(["loupe", 5]);
});

test("an address of the loupe names its photo", () => {
  const desk = deskOf(SHOOT, START);
  placed(desk, { view: "loupe", photos: ["IMG_4.jpg"] });
  expect([desk.getState().view, desk.getState().active]).toEqual(["loupe", 4]);
  expect(namesInView(desk.getState())).toEqual(["IMG_4.jpg"]);
});
