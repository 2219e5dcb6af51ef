import { expect, test } from "vitest";
import { lanesOf } from "./lanes";
import { layoutOf } from "./layout";
import type { CanvasNode } from "./nodes";
import { merged, nodesOf } from "./nodes";
import { documentOf, STEP } from "./testing";

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

const RECIPE = documentOf({
  stages: [
    { name: "one", steps: [{ ...STEP.quality_check }, { ...STEP.find_duplicates }] },
    {
      name: "two",
      conditional_flows: [{ condition: "quality.technical_score > 2", steps: [{ ...STEP.analyze_scene }] }],
    },
  ],
});
const order = (places: ReadonlyMap<string, { x: number; y: number }> | null) => {
  const lanes = lanesOf(RECIPE);
  const layout = layoutOf(lanes, { passing: 0, samples: false, places });
  const drawing = { document: RECIPE, lanes, order: RECIPE.steps, actions: new Map(), layout, wires: [], orders: [] };
  return nodesOf(drawing).map((one) => one.id);
};

test("stages come from the left, each with its steps from above, as they are read", () => {
  const [one, two] = [
    ["lane:0", "quality_check", "find_duplicates"],
    ["lane:1", "flow:1:0", "analyze_scene"],
  ];
  expect(order(null)).toEqual([...one, ...two]);
  const places = new Map([
    ["lane:0", { x: 900, y: 0 }],
    ["lane:1", { x: 0, y: 0 }],
  ]);
  expect(order(places)).toEqual([...two, ...one]);
});
