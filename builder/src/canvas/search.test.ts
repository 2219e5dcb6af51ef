import { expect, test } from "vitest";
import { lanesOf } from "./lanes";
import { addWired, byModel, found, offers } from "./search";
import { ACTIONS, documentOf, STEP } from "./testing";
import { actionsOf } from "./wires";

const document = documentOf({
  stages: [{ name: "one", steps: [{ ...STEP.detect_objects }, { ...STEP.analyze_scene }] }],
});
const lanes = lanesOf(document);
const board = { lanes, order: document.steps, actions: actionsOf(ACTIONS) };
const [giver] = lanes[0]?.items ?? [];

test("every word is searched for; titles that begin with it come first", () => {
  expect(found(ACTIONS, "obj").map((one) => one.name)).toEqual(["detect_objects", "segment_objects"]);
  expect(found(ACTIONS, "se obj")[0]?.name).toBe("segment_objects");
});

test("actions are grouped by the model that plays them", () => {
  expect(byModel(ACTIONS).map(([model, own]) => [model, own.length])).toContainEqual(["qwen2.5-vl", 2]);
});

test("a wire of finds offers first what reads finds, and no step over all photos", () => {
  if (giver?.type !== "card") throw new Error();
  const offered = offers(board, giver.step, ACTIONS);
  expect(offered.filter((one) => one.how === "reads it").map((one) => one.action.name)).toEqual([
    "segment_objects",
    "suggest_edits",
  ]);
  expect(offered.map((one) => one.action.name)).not.toContain("find_duplicates");
});

test("what is added from a wire is wired, and stands behind what it reads", () => {
  if (giver?.type !== "card") throw new Error();
  const offer = offers(board, giver.step, ACTIONS)[0];
  if (!offer) throw new Error();
  const [edit] = addWired(document, board, giver, offer, { list: ["stages", 0, "steps"], index: 0 });
  expect(edit).toMatchObject({ index: 1, value: { parameters: { input_from: "detected_objects" } } });
});
