import { expect, test } from "vitest";
import type { Drawing } from "./board";
import { edgesOf } from "./edges";
import { lanesOf } from "./lanes";
import { layoutOf } from "./layout";
import { ACTIONS, documentOf, STEP } from "./testing";
import { actionsOf, ordersOf, wiresOf } from "./wires";

const document = documentOf({
  stages: [
    { name: "one", steps: [{ ...STEP.detect_objects }, { ...STEP.quality_check }] },
    {
      name: "two",
      steps: [
        {
          ...STEP.segment_objects,
          parameters: { input_from: "detected_objects" },
          conditional: { if: "quality.technical_score > 3.0" },
        },
      ],
      conditional_flows: [
        { condition: "quality.technical_score > 1.0", action: "bright", steps: [{ ...STEP.analyze_scene }] },
      ],
    },
  ],
});
const lanes = lanesOf(document);
const actions = actionsOf(ACTIONS);
const drawing: Drawing = {
  ...{ document, lanes, actions, order: document.steps },
  layout: layoutOf(lanes, { passing: 0, samples: false }),
  wires: wiresOf(document, lanes, actions),
  orders: ordersOf(lanes),
};
const edges = (selected: readonly string[] = [], wire: string | null = null, drawn = drawing) =>
  edgesOf(drawn, new Set(selected), wire);

test("every wire has a name that says what goes where", () => {
  expect(edges().map((edge) => edge.ariaLabel)).toEqual([
    "Stage ‘two’ waits for stage ‘one’",
    "detected_objects of ‘detect objects’ goes into ‘segment objects’",
    "quality of ‘quality check’ goes into ‘segment objects’, as a condition",
    "quality of ‘quality check’ goes into ‘bright’, as a condition",
  ]);
});

test("a wire's far end can be taken at any time, its near end once it is selected", () => {
  const id = "wire:detect_objects>segment_objects:input";
  expect(edges().find((edge) => edge.id === id)?.reconnectable).toBe("target");
  expect(edges([], id).find((edge) => edge.id === id)?.reconnectable).toBe(true);
});

test("what an action needs by itself is no stop for Tab until it is drawn, and its ends cannot be taken", () => {
  const fixed = { ...drawing, wires: drawing.wires.map((wire) => ({ ...wire, fixed: true })) };
  const [, first] = edges([], null, fixed);
  expect([first?.focusable, first?.reconnectable]).toEqual([false, false]);
  expect(edges(["detect_objects"], null, fixed)[1]?.focusable).toBe(true);
});

test("the wires of what is selected stand out", () => {
  const lit = edges(["quality_check"]).filter((edge) => edge.data?.lit);
  expect(lit.map((edge) => edge.source)).toEqual(["quality_check", "quality_check"]);
});
