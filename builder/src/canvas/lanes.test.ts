import { expect, test } from "vitest";
import { cardsOf, lanesOf } from "./lanes";
import { documentOf, STEP } from "./testing";

const document = documentOf({
  stages: [
    { name: "one", steps: [{ ...STEP.quality_check }, { ...STEP.detect_objects }] },
    {
      name: "two",
      steps: [],
      conditional_flows: [{ condition: "quality.technical_score > 1", steps: [{ ...STEP.analyze_scene }] }],
      depends_on: [],
    },
  ],
});
const [first] = document.steps;
if (!first) throw new Error();
const planned = (id: string, stage: number) => ({ ...first, id, stage, path: [], added: true });

test("cards stand in the order written, those of flows within their flow", () => {
  const lanes = lanesOf(document);
  expect(cardsOf(lanes).map((card) => card.id)).toEqual(["quality_check", "detect_objects", "analyze_scene"]);
  expect(lanes[1]?.items[0]).toMatchObject({ type: "flow", name: "When", condition: "quality.technical_score > 1" });
});

test("a stage that waits for none says so, and one that says nothing waits for the one before", () => {
  expect(lanesOf(document).map((lane) => [lane.dependsOn, lane.said])).toEqual([
    [[], false],
    [[], true],
  ]);
});

test("what the planner adds stands before what follows it, and at the end of its stage where nothing does", () => {
  const steps = [planned("sets", 0), ...document.steps, planned("decide", 1)];
  const ids = lanesOf({ ...document, steps }).map((lane) => lane.items.map((item) => item.id));
  expect(ids).toEqual([
    ["sets", "quality_check", "detect_objects"],
    ["flow:1:0", "decide"],
  ]);
});

test("a step that the server could make nothing of is drawn, so that it can be mended", () => {
  const [card] = cardsOf(lanesOf({ ...document, steps: document.steps.slice(1) }));
  expect(card?.step).toMatchObject({ action: "quality_check", path: ["stages", 0, "steps", 0], output: null });
});

test("what is wrong is told where it is: at the step, or at its stage", () => {
  const problem = (message: string, path: (string | number)[]) => ({
    ...{ message, source: "", line: 1, column: 1, text: "", cure: "" },
    path,
  });
  const problems = [
    problem("of the step", ["stages", 0, "steps", 1, "action"]),
    problem("of the stage", ["stages", 0]),
  ];
  const [lane] = lanesOf({ ...document, problems });
  expect(lane?.problems.map((one) => one.message)).toEqual(["of the stage"]);
  const told = cardsOf(lane ? [lane] : []).map((card) => card.problems.map((one) => one.message));
  expect(told).toEqual([[], ["of the step"]]);
});
