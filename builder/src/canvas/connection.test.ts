import { expect, test } from "vitest";
import { type Ends, judge } from "./connection";
import { boardOf, STEP } from "./testing";

const board = boardOf({
  stages: [
    { name: "one", steps: [{ ...STEP.quality_check }, { ...STEP.find_duplicates }] },
    { name: "two", steps: [{ ...STEP.detect_objects }, { ...STEP.segment_objects }] },
    {
      name: "three",
      steps: [
        {
          ...STEP.suggest_edits,
          parameters: { context_from: ["detected_objects"] },
          conditional: { if: "quality.technical_score > 3.0" },
        },
      ],
      conditional_flows: [{ condition: "detected_objects.count > 2", steps: [{ ...STEP.analyze_scene }] }],
    },
  ],
});

const wire = (source: string, target: string, targetHandle = "input"): Ends => ({
  source,
  target,
  sourceHandle: targetHandle === "before" ? "after" : "out",
  targetHandle,
});

test("a wire of finds into a step that takes finds sets its input", () => {
  const path = ["stages", 1, "steps", 1, "parameters", "input_from"];
  expect(judge(board, wire("detect_objects", "segment_objects"))).toMatchObject({
    edits: [{ op: "set", path, value: "detected_objects" }],
  });
});

test("a wrong kind is refused, with the kind's word", () => {
  expect(judge(board, wire("quality_check", "segment_objects"))).toEqual({
    refused: "segment objects cannot read scores.",
  });
});

test("a later result is not read by an earlier step", () => {
  expect(judge(board, wire("suggest_edits", "segment_objects", "when"))).toEqual({
    refused: "suggest edits runs later: move it before this step.",
  });
});

test("a step that takes nothing in points to its condition", () => {
  expect(judge(board, wire("quality_check", "detect_objects"))).toMatchObject({
    refused: expect.stringContaining("takes nothing in"),
  });
});

test("a wire to “when” makes a condition that fits the kind", () => {
  expect(judge(board, wire("detect_objects", "segment_objects", "when"))).toMatchObject({
    edits: [{ value: { if: "detected_objects.count > 0", else: "skip" } }],
  });
});

test("a second condition is joined to the first", () => {
  expect(judge(board, wire("detect_objects", "suggest_edits", "when"))).toMatchObject({
    edits: [{ value: "quality.technical_score > 3.0 && detected_objects.count > 0" }],
  });
});

test("a step over all photos cannot depend on one photo's result", () => {
  expect(judge(board, wire("quality_check", "find_duplicates", "when"))).toMatchObject({
    refused: expect.stringContaining("all photos at once"),
  });
});

test("a wire that is there is not drawn twice", () => {
  expect(judge(board, wire("detect_objects", "suggest_edits"))).toMatchObject({ there: true });
});

test("a flow's condition takes a further result", () => {
  expect(judge(board, wire("quality_check", "flow:2:0", "when"))).toMatchObject({
    edits: [{ value: "detected_objects.count > 2 && quality.technical_score > 5.0" }],
  });
});

test("a stage waits for a further stage, beside what it waits for already", () => {
  expect(judge(board, wire("lane:0", "lane:2", "before"))).toMatchObject({
    edits: [{ path: ["stages", 2, "depends_on"], value: ["two", "one"] }],
  });
});

test("stages never come to wait for one another", () => {
  expect(judge(board, wire("lane:2", "lane:0", "before"))).toEqual({
    refused: "three waits for one: they would wait for one another.",
  });
});
