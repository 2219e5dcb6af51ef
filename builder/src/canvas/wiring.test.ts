import { expect, test } from "vitest";
import { cardsOf } from "./lanes";
import { boardOf, STEP } from "./testing";
import { targets } from "./wiring";

const board = boardOf({
  stages: [
    { name: "one", steps: [{ ...STEP.detect_objects }, { ...STEP.quality_check }] },
    {
      name: "two",
      steps: [{ ...STEP.segment_objects }, { ...STEP.find_duplicates }],
      conditional_flows: [{ condition: "quality.technical_score > 1.0", action: "bright", steps: [] }],
    },
  ],
});

test("a result is offered to every step that a mouse could wire it to, and to no other", () => {
  const [giver] = cardsOf(board.lanes);
  if (!giver) throw new Error();
  const offered = targets(board, giver).map(({ title, how, lane }) => [title, how, lane]);
  expect(offered).toEqual([
    ["segment objects", "reads it", "two"],
    ["quality check", "runs when", "one"],
    ["segment objects", "runs when", "two"],
    ["bright", "runs when", "two"],
  ]);
});

test("what is picked makes the edits that the wire would make", () => {
  const [giver] = cardsOf(board.lanes);
  if (!giver) throw new Error();
  expect(targets(board, giver)[0]).toMatchObject({
    edits: [{ op: "set", path: ["stages", 1, "steps", 0, "parameters", "input_from"], value: "detected_objects" }],
  });
});
