import { expect, test } from "vitest";
import { laneSpot, markOf, spotAt } from "./drop";
import { lanesOf } from "./lanes";
import { cornerOf, layoutOf, PITCH } from "./layout";
import { neighbour } from "./steering";
import { documentOf, STEP } from "./testing";
import { actionsOf, ordersOf, wiresOf } from "./wires";

const document = documentOf({
  stages: [
    { name: "one", steps: [{ ...STEP.quality_check }, { ...STEP.find_duplicates }] },
    {
      name: "two",
      steps: [{ ...STEP.detect_objects }],
      conditional_flows: [
        { condition: "detected_objects.count > 2", steps: [{ ...STEP.segment_objects }, { ...STEP.analyze_scene }] },
        { condition: "quality.technical_score > 2", steps: [] },
      ],
    },
    { name: "three", steps: [] },
  ],
});
const lanes = lanesOf(document);
const { boxes } = layoutOf(lanes, { passing: 0, samples: false });
const middle = (id: string, down = 0) => {
  const { x, y } = cornerOf(boxes, id);
  return { x: x + 20, y: y + (boxes.get(id)?.height ?? 0) / 2 + down };
};

test("no card stands on another, and each stands within its lane", () => {
  for (const lane of lanes) {
    let end = 0;
    for (const item of lane.items) {
      const box = boxes.get(item.id);
      expect(box?.y).toBeGreaterThan(end);
      end = (box?.y ?? 0) + (box?.height ?? 0);
    }
    expect(boxes.get(lane.id)?.height).toBeGreaterThan(end);
  }
});

test("a hundred stages stand beside each other", () => {
  const many = documentOf({ stages: Array.from({ length: 100 }, (_, at) => ({ name: `s${at}`, steps: [] })) });
  const layout = layoutOf(lanesOf(many), { passing: 0, samples: false });
  expect(layout.boxes.get("lane:99")?.x).toBe(99 * PITCH);
});

test("a point between two cards is the place between them", () => {
  expect(spotAt(lanes, boxes, middle("quality_check", 5))).toEqual({ list: ["stages", 0, "steps"], index: 1 });
  expect(spotAt(lanes, boxes, middle("quality_check", -5))).toEqual({ list: ["stages", 0, "steps"], index: 0 });
});

test("a point in a flow is a place in the flow's list", () => {
  const list = ["stages", 1, "conditional_flows", 0, "steps"];
  expect(spotAt(lanes, boxes, middle("segment_objects", 5))).toEqual({ list, index: 1 });
  expect(spotAt(lanes, boxes, middle("flow:1:1"))).toMatchObject({ index: 0 });
});

test("beside the lanes is no place", () => {
  expect(spotAt(lanes, boxes, { x: -50, y: 10 })).toBeNull();
});

test("the mark stands between the cards that it parts", () => {
  const mark = markOf(lanes, boxes, { list: ["stages", 0, "steps"], index: 1 });
  expect(mark?.y).toBeLessThan(cornerOf(boxes, "find_duplicates").y);
  expect(mark?.y).toBeGreaterThan(middle("quality_check").y);
});

test("a lane is dragged past the middle of another to change places with it", () => {
  expect(laneSpot(lanes, boxes, PITCH * 1.9, "lane:0")).toBe(1);
  expect(laneSpot(lanes, boxes, 10, "lane:0")).toBe(0);
});

test("arrows lead through cards, flows and lanes", () => {
  const to = (from: string | undefined, way: Parameters<typeof neighbour>[3]) => neighbour(lanes, boxes, from, way);
  expect(to(undefined, "down")).toBe("quality_check");
  expect(to("quality_check", "down")).toBe("find_duplicates");
  expect(to("detect_objects", "down")).toBe("segment_objects");
  expect(to("quality_check", "right")).toBe("detect_objects");
  expect(to("quality_check", "up")).toBeNull();
});

test("a flow's condition is wired to the flow, once for all its steps", () => {
  const wires = wiresOf(document, lanes, actionsOf([]));
  expect(wires.map((wire) => wire.id)).toEqual(["wire:detect_objects>flow:1:0:when"]);
});

test("a stage waits for the one before", () => {
  expect(ordersOf(lanes).map((order) => order.id)).toEqual(["order:lane:0>lane:1", "order:lane:1>lane:2"]);
});

test("what the planner adds stands before what it was added for", () => {
  const [first, ...others] = document.steps;
  if (!first) throw new Error();
  const added = { ...first, id: "recognise_sets", added: true, path: [], why_added: "sets come first" };
  const [lane] = lanesOf({ ...document, steps: [added, first, ...others] });
  expect(lane?.items.map((item) => item.id)).toEqual(["recognise_sets", "quality_check", "find_duplicates"]);
});
