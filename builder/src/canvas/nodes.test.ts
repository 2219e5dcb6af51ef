import { expect, test } from "vitest";
import type { CanvasNode } from "./nodes";
import { merged } from "./nodes";

const node = (id: string, more: Partial<CanvasNode> = {}) =>
  ({ id, type: "card", position: { x: 0, y: 0 }, height: 50, data: {}, ...more }) as CanvasNode;

test("what was measured is not measured again, unless its height is another", () => {
  const old = [node("a", { measured: { width: 10, height: 50 } }), node("b", { measured: { width: 10, height: 50 } })];
  const [a, b] = merged(old, [node("a"), node("b", { height: 80 })], new Set());
  expect([a?.measured, b?.measured]).toEqual([{ width: 10, height: 50 }, undefined]);
});

test("the document's places win over those of a drag, and the selection is the recipe's", () => {
  const [a] = merged([node("a", { position: { x: 9, y: 9 }, selected: false })], [node("a")], new Set(["a"]));
  expect([a?.position, a?.selected]).toEqual([{ x: 0, y: 0 }, true]);
});
