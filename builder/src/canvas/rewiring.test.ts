import { expect, test } from "vitest";
import type { Ends } from "./connection";
import { rewire, unwire } from "./rewiring";
import { boardOf, STEP } from "./testing";

const board = boardOf({
  stages: [
    { name: "one", steps: [{ ...STEP.quality_check }, { ...STEP.analyze_scene }] },
    {
      name: "two",
      steps: [
        { ...STEP.detect_objects },
        { ...STEP.detect_objects, name: "people", output_to: "people" },
        { ...STEP.segment_objects, parameters: { input_from: "detected_objects", quality: "high" } },
      ],
    },
    {
      name: "three",
      steps: [
        {
          ...STEP.suggest_edits,
          parameters: { context_from: ["detected_objects", "scene_analysis"] },
          conditional: { if: "(quality.technical_score > 3.0) && detected_objects.count > 4" },
        },
        { ...STEP.quality_check, name: "again", output_to: "again", conditional: { if: "masks.count > 1" } },
      ],
      conditional_flows: [
        {
          condition: "detected_objects.count > 2 && quality.technical_score > 1.0",
          steps: [{ ...STEP.analyze_scene, name: "inner", output_to: "inner" }],
        },
      ],
    },
  ],
});

const wire = (source: string, target: string, targetHandle = "input"): Ends => ({
  source,
  target,
  sourceHandle: targetHandle === "before" ? "after" : "out",
  targetHandle,
});
const reader = "suggest_edits";
const path = ["stages", 2, "steps", 0];

test("a wire that is taken off takes its reading away, and leaves the others", () => {
  expect(unwire(board, wire("detect_objects", reader))).toEqual({
    edits: [{ op: "set", path: [...path, "parameters", "context_from"], value: ["scene_analysis"] }],
    said: "suggest edits reads detected_objects no more",
  });
  expect(unwire(board, wire("detect_objects", "segment_objects"))).toMatchObject({
    edits: [{ op: "remove", path: ["stages", 1, "steps", 2, "parameters", "input_from"] }],
  });
});

test("of a condition only what the wire brought is taken off, and with the last part all of it", () => {
  expect(unwire(board, wire("detect_objects", reader, "when"))).toMatchObject({
    edits: [{ op: "set", path: [...path, "conditional", "if"], value: "quality.technical_score > 3.0" }],
  });
  expect(unwire(board, wire("segment_objects", "again", "when"))).toMatchObject({
    edits: [{ op: "remove", path: ["stages", 2, "steps", 1, "conditional"] }],
  });
});

test("a flow keeps a condition: the last wire into it stays, and it is said why", () => {
  const flow = "flow:2:0";
  expect(unwire(board, wire("quality_check", flow, "when"))).toMatchObject({
    edits: [{ path: ["stages", 2, "conditional_flows", 0, "condition"], value: "detected_objects.count > 2" }],
  });
  expect(unwire(board, wire("segment_objects", flow, "when"))).toEqual({
    refused: "A flow needs its condition: change it, or delete the flow.",
  });
});

test("what the action itself needs stays", () => {
  expect(unwire(board, wire("quality_check", "segment_objects"))).toEqual({
    refused: "The action itself needs this result.",
  });
});

test("a stage that waits no more", () => {
  expect(unwire(board, wire("lane:0", "lane:1", "before"))).toEqual({
    edits: [{ op: "set", path: ["stages", 1, "depends_on"], value: [] }],
    said: "two waits for one no more",
  });
});

test("a wire from another step is read in the place of the one before", () => {
  expect(rewire(board, wire("detect_objects", "segment_objects"), wire("people", "segment_objects"))).toEqual({
    edits: [{ op: "set", path: ["stages", 1, "steps", 2, "parameters", "input_from"], value: "people" }],
    said: "segment objects reads people",
  });
  expect(rewire(board, wire("detect_objects", reader), wire("people", reader))).toMatchObject({
    edits: [{ op: "set", path: [...path, "parameters", "context_from"], value: ["scene_analysis", "people"] }],
  });
});

test("a condition that comes from another step of the kind goes on saying what it said", () => {
  expect(rewire(board, wire("detect_objects", reader, "when"), wire("people", reader, "when"))).toMatchObject({
    edits: [{ path: [...path, "conditional", "if"], value: "quality.technical_score > 3.0 && people.count > 4" }],
  });
});

test("from a step of another kind it says what fits that kind", () => {
  expect(rewire(board, wire("segment_objects", "again", "when"), wire("analyze_scene", "again", "when"))).toEqual({
    edits: [
      {
        op: "set",
        path: ["stages", 2, "steps", 1, "conditional"],
        value: { if: "scene_analysis.lighting == 'low_light'", else: "skip" },
      },
    ],
    said: "It runs when scene_analysis.lighting == 'low_light'",
  });
});

test("a condition that is led to another step is taken along, word for word", () => {
  expect(
    rewire(board, wire("segment_objects", "again", "when"), wire("segment_objects", reader, "when")),
  ).toMatchObject({
    edits: [
      { op: "remove", path: ["stages", 2, "steps", 1, "conditional"] },
      {
        op: "set",
        path: [...path, "conditional", "if"],
        value: "quality.technical_score > 3.0 && detected_objects.count > 4 && masks.count > 1",
      },
    ],
  });
});

test("an input becomes a condition where it is led to “when”", () => {
  expect(
    rewire(board, wire("detect_objects", "segment_objects"), wire("detect_objects", "again", "when")),
  ).toMatchObject({
    edits: [
      { op: "remove", path: ["stages", 1, "steps", 2, "parameters", "input_from"] },
      { op: "set", value: "masks.count > 1 && detected_objects.count > 0" },
    ],
  });
});

test("a wrong end is refused by the rule that new wires are refused by, and nothing comes off", () => {
  expect(rewire(board, wire("detect_objects", "segment_objects"), wire("quality_check", "segment_objects"))).toEqual({
    refused: "segment objects cannot read scores.",
  });
  expect(rewire(board, wire("detect_objects", "segment_objects"), wire("again", "segment_objects"))).toEqual({
    refused: "quality check runs later: move it before this step.",
  });
});

test("a wire that may not come off is not led elsewhere", () => {
  expect(rewire(board, wire("quality_check", "segment_objects"), wire("detect_objects", "segment_objects"))).toEqual({
    refused: "The action itself needs this result.",
  });
});

test("a stage comes to wait for another in the place of the one before, and never for itself", () => {
  expect(rewire(board, wire("lane:1", "lane:2", "before"), wire("lane:0", "lane:2", "before"))).toEqual({
    edits: [{ op: "set", path: ["stages", 2, "depends_on"], value: ["one"] }],
    said: "three waits for one",
  });
  expect(rewire(board, wire("lane:1", "lane:2", "before"), wire("lane:1", "lane:0", "before"))).toMatchObject({
    refused: expect.stringContaining("wait for one another"),
  });
});

test("an end that is let go where it was changes nothing", () => {
  const was = wire("detect_objects", "segment_objects");
  expect(rewire(board, was, { ...was, sourceHandle: "down" })).toMatchObject({ edits: [] });
});
