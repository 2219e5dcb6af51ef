import { expect, test } from "vitest";
import { commandOf, useCanvasKeys } from "./keys";

const press = (key: string, held: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("arrows lead, and with Alt they move", () => {
  expect(press("ArrowUp")).toBe("up");
  expect(press("ArrowUp", { altKey: true })).toBe("move-up");
});

test("Control and Command are one", () => {
  expect(press("z", { ctrlKey: true })).toBe("undo");
  expect(press("Z", { metaKey: true, shiftKey: true })).toBe("redo");
});

test("a question mark opens the sheet, with Shift or without", () => {
  expect(press("?", { shiftKey: true })).toBe("help");
  expect(press("?")).toBe("help");
});

test("a key that was changed counts at once, on the canvas and on the sentences, until all are as they came", () => {
  const { rebind, reset } = useCanvasKeys.getState();
  expect(rebind("duplicate", "D")).toBe("disable");
  expect([press("d"), press("d", { ctrlKey: true })]).toEqual(["duplicate", null]);
  reset();
  expect([press("d"), press("d", { ctrlKey: true })]).toEqual(["disable", "duplicate"]);
});
