import { expect, test } from "vitest";
import type { RecipeStep } from "../recipes/document";
import * as gestures from "./gestures";
import { cardsOf, lanesOf } from "./lanes";
import { ACTIONS, documentOf, STEP } from "./testing";

const named = (name: string): RecipeStep => ({ ...STEP[name] });
const recipe = documentOf({
  stages: [
    { name: "first", steps: [named("quality_check"), named("find_duplicates")] },
    { name: "second", steps: [named("detect_objects"), named("analyze_scene")], depends_on: ["first"] },
    { name: "third", steps: [], depends_on: ["second"] },
  ],
});
const card = (id: string) => cardsOf(lanesOf(recipe)).filter((one) => one.id === id);
const action = (name: string) => {
  const found = ACTIONS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const lane = (at: number) => {
  const found = lanesOf(recipe)[at];
  if (!found) throw new Error(String(at));
  return found;
};

test("an action is added where it is dropped", () => {
  const edits = gestures.add(recipe, action("segment_objects"), { list: ["stages", 1, "steps"], index: 1 });
  const value = { model: "sam2", action: "segment_objects" };
  expect(edits).toEqual([{ op: "insert", path: ["stages", 1, "steps"], index: 1, value }]);
});

test("beside every lane it comes with a stage of its own", () => {
  const [edit] = gestures.add(recipe, action("segment_objects"), null);
  expect(edit).toMatchObject({ path: ["stages"], index: 3, value: { name: "segment_objects" } });
});

test("a result's name that is taken is made new", () => {
  const [edit] = gestures.add(recipe, action("quality_check"), { list: ["stages", 2, "steps"], index: 0 });
  expect(edit).toMatchObject({ value: { output_to: "quality_2" } });
});

test("a step is moved down within its list: the server counts the list without it", () => {
  const edits = gestures.moveSteps(recipe, card("quality_check"), { list: ["stages", 0, "steps"], index: 2 });
  expect(edits).toEqual([{ op: "move", path: ["stages", 0, "steps", 0], to: ["stages", 0, "steps"], index: 1 }]);
});

test("a step that is dropped where it stands is not moved", () => {
  for (const index of [0, 1]) {
    expect(gestures.moveSteps(recipe, card("quality_check"), { list: ["stages", 0, "steps"], index })).toEqual([]);
  }
});

test("several steps move together and keep their order", () => {
  const both = [...card("find_duplicates"), ...card("quality_check")];
  expect(gestures.moveSteps(recipe, both, { list: ["stages", 1, "steps"], index: 1 })).toEqual([
    { op: "move", path: ["stages", 0, "steps", 0], to: ["stages", 1, "steps"], index: 1 },
    { op: "move", path: ["stages", 0, "steps", 0], to: ["stages", 1, "steps"], index: 2 },
  ]);
});

test("the last step of a stage moves on into the next", () => {
  const to = ["stages", 1, "steps"];
  const edits = gestures.nudge(recipe, card("find_duplicates"), 1);
  expect(edits).toEqual([{ op: "move", path: ["stages", 0, "steps", 1], to, index: 0 }]);
});

test("several steps move on together: the one that is ahead says where", () => {
  const both = [...card("find_duplicates"), ...card("quality_check")];
  const to = ["stages", 1, "steps"];
  const next = [0, 1].map((index) => ({ op: "move", path: ["stages", 0, "steps", 0], to, index }));
  expect(gestures.nudge(recipe, both, 1)).toEqual(next);
  expect(gestures.nudge(recipe, both, -1)).toEqual([]);
  expect(gestures.toLane(recipe, both, 1).map((edit) => edit.op === "move" && edit.index)).toEqual([1, 2]);
  const apart = [...card("quality_check"), ...card("analyze_scene")];
  expect(gestures.toLane(recipe, apart, 1).map((edit) => edit.op === "move" && edit.to[1])).toEqual([2, 2]);
  expect(gestures.toLane(recipe, apart, -1)).toEqual([]);
});

test("steps are deleted last first, so that the paths of those before hold", () => {
  const edits = gestures.remove([...card("quality_check"), ...card("analyze_scene"), ...card("find_duplicates")]);
  expect(edits.map((edit) => edit.path.join("."))).toEqual([
    "stages.1.steps.1",
    "stages.0.steps.1",
    "stages.0.steps.0",
  ]);
});

test("a duplicate stands behind its model, and gives a result of its own", () => {
  const value = { model: "rt-detr", action: "detect_objects", output_to: "detected_objects_2" };
  const edits = gestures.duplicate(recipe, card("detect_objects"));
  expect(edits).toEqual([{ op: "insert", path: ["stages", 1, "steps"], index: 1, value }]);
});

test("a paste without what the copies read leaves out their inputs and conditions", () => {
  const step: RecipeStep = {
    ...named("segment_objects"),
    parameters: { input_from: "detected_objects", quality: "high" },
    conditional: { if: "detected_objects.count > 0" },
  };
  const [edit] = gestures.paste(recipe, [step], { list: ["stages", 2, "steps"], index: 0 }, false);
  expect(edit).toMatchObject({ value: { parameters: { quality: "high" } } });
  expect(JSON.stringify(edit)).not.toContain("detected_objects");
});

test("steps are turned off, and on again", () => {
  const path = ["stages", 0, "steps", 0, "disabled"];
  expect(gestures.toggleDisabled(card("quality_check"))).toEqual([{ op: "set", path, value: true }]);
  const off = documentOf({ stages: [{ name: "first", steps: [{ ...named("quality_check"), disabled: true }] }] });
  expect(gestures.toggleDisabled(cardsOf(lanesOf(off)))).toEqual([{ op: "remove", path }]);
});

test("a stage's new name goes wherever its old one is waited for", () => {
  expect(gestures.renameLane(recipe, lane(0), "start")).toEqual([
    { op: "set", path: ["stages", 0, "name"], value: "start" },
    { op: "set", path: ["stages", 1, "depends_on", 0], value: "start" },
  ]);
});

test("who waited for a stage that goes waits for what it waited for", () => {
  expect(gestures.removeLane(recipe, lane(1))).toEqual([
    { op: "set", path: ["stages", 2, "depends_on"], value: ["first"] },
    { op: "remove", path: ["stages", 1] },
  ]);
});

test("what is as it is by default is not written", () => {
  expect(gestures.setLane(lane(0), "parallel", true)).toEqual([
    { op: "set", path: ["stages", 0, "parallel"], value: true },
  ]);
  expect(gestures.setLane(lane(0), "parallel", false)).toEqual([]);
});

test("copies that read one another go on doing so, under their results' new names", () => {
  const reader: RecipeStep = {
    ...named("segment_objects"),
    parameters: { input_from: "detected_objects" },
    conditional: { if: "detected_objects.count > 0 && quality.technical_score > 3.0" },
  };
  const spot = { list: ["stages", 2, "steps"], index: 0 };
  const [, edit] = gestures.paste(recipe, [named("detect_objects"), reader], spot);
  expect(edit).toMatchObject({
    value: {
      parameters: { input_from: "detected_objects_2" },
      conditional: { if: "detected_objects_2.count > 0 && quality.technical_score > 3.0" },
    },
  });
});

test("a copy of a loop reads its own result until it holds, and not that of its model", () => {
  const loop: RecipeStep = { ...named("quality_check"), iterate_until: "quality.technical_score > 5.0" };
  const spot = { list: ["stages", 2, "steps"], index: 0 };
  for (const wired of [true, false]) {
    const [edit] = gestures.paste(recipe, [loop], spot, wired);
    expect(edit).toMatchObject({
      value: { output_to: "quality_2", iterate_until: "quality_2.technical_score > 5.0" },
    });
  }
});

test("copies of copies get a name each that nobody has", () => {
  const spot = { list: ["stages", 2, "steps"], index: 0 };
  const step: RecipeStep = { ...named("quality_check"), name: "quality_check", output_to: "quality" };
  const edits = gestures.paste(recipe, [step, step], spot);
  expect(edits.map((edit) => "value" in edit && edit.value)).toMatchObject([
    { name: "quality_check_2", output_to: "quality_2" },
    { name: "quality_check_3", output_to: "quality_3" },
  ]);
});

test("what has its own name where nobody has it keeps it", () => {
  const spot = { list: ["stages", 2, "steps"], index: 0 };
  const [edit] = gestures.paste(recipe, [{ ...named("segment_objects"), output_to: "cuts" }], spot);
  expect(edit).toMatchObject({ value: { output_to: "cuts" } });
});
