import { expect, test } from "vitest";
import type { Action } from "../api/catalogue";
import { ACTIONS, documentOf, STEP } from "../canvas/testing";
import type { Step } from "./document";
import { errorAt, keyEdits, parameterEdits, resultsBefore, writtenName } from "./parameters";

const found = ACTIONS.find((one) => one.name === "detect_objects");
if (!found) throw new Error();
const action: Action = {
  ...found,
  parameters: { properties: { classes: { type: "array", "x-aliases": ["detect"] }, least: { type: "number" } } },
  aliases: { find: "classes" },
};

function written(parameters: Readonly<Record<string, unknown>>) {
  const document = documentOf({ stages: [{ name: "one", steps: [{ ...STEP.detect_objects, parameters }] }] });
  const [step] = document.steps;
  if (!step) throw new Error();
  return { document, step };
}
const path = (name: string) => ["stages", 0, "steps", 0, "parameters", name];

test("an old name that the recipe uses stays as it is", () => {
  for (const name of ["detect", "find", "classes"]) {
    const { document, step } = written({ [name]: ["face"] });
    expect(writtenName(document, step, action, "classes")).toBe(name);
    expect(parameterEdits(document, step, action, "classes", ["dog"])).toEqual([
      { op: "set", path: path(name), value: ["dog"] },
    ]);
  }
});

test("what is not written yet gets the action's own name", () => {
  const { document, step } = written({});
  expect(writtenName(document, step, action, "classes")).toBe("classes");
  expect(writtenName(document, step, undefined, "anything")).toBe("anything");
});

test("back to the default takes out what is written, and nothing where nothing is", () => {
  const { document, step } = written({ least: 3 });
  expect(parameterEdits(document, step, action, "least", undefined)).toEqual([{ op: "remove", path: path("least") }]);
  expect(parameterEdits(document, step, action, "classes", undefined)).toEqual([]);
});

test("a value that is none, such as no limit, is written", () => {
  const { document } = written({});
  expect(keyEdits(document, ["version"], null)).toEqual([{ op: "set", path: ["version"], value: null }]);
});

test("a field tells what is wrong in it and below it, with the cure, and nothing of its neighbours", () => {
  const problem = (message: string, cure: string, at: readonly (string | number)[]) => ({
    ...{ message, cure, source: "", line: 1, column: 1, text: "" },
    path: [...at],
  });
  const document = documentOf(
    {},
    {
      problems: [
        problem("no such class", "Say face.", [...path("classes"), 1]),
        problem("too low", "", path("classes")),
        problem("else", "", path("least")),
      ],
    },
  );
  expect(errorAt(document, path("classes"))).toBe("no such class — Say face.\ntoo low");
  expect(errorAt(document, path("other"))).toBeUndefined();
});

test("a step may read what stands before it, the nearest first, each once", () => {
  const steps = [STEP.quality_check, STEP.detect_objects, STEP.segment_objects].map((one) => ({ ...one }));
  const document = documentOf({
    stages: [{ name: "one", steps: [...steps, { ...STEP.quality_check, name: "again" }] }],
  });
  const before = (id: string) => resultsBefore(document, document.steps.find((one) => one.id === id) as Step);
  expect(before("quality_check")).toEqual([]);
  expect(before("segment_objects")).toEqual(["detected_objects", "quality"]);
  expect(before("again")).toEqual(["masks", "detected_objects", "quality"]);
});
