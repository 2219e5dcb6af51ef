import { beforeEach, expect, test, vi } from "vitest";
import { cardsOf, lanesOf } from "../canvas/lanes";
import { documentOf, STEP } from "../canvas/testing";
import { type Deed, doTo } from "./deeds";
import type { Edit } from "./document";
import { useDocument } from "./documentStore";

const document = documentOf({
  stages: [
    { name: "one", steps: [{ ...STEP.quality_check }, { ...STEP.find_duplicates }, { ...STEP.detect_objects }] },
    { name: "two", steps: [{ ...STEP.analyze_scene }] },
  ],
});
const cards = (...ids: readonly string[]) => cardsOf(lanesOf(document)).filter((card) => ids.includes(card.id));
const edit = vi.fn(async (_: readonly Edit[]) => true);

beforeEach(() => {
  edit.mockClear();
  useDocument.setState({ document, edit, clipboard: [] });
});

function done(deed: Deed, ...ids: readonly string[]): readonly Edit[] | undefined {
  doTo(deed, document, cards(...ids));
  return edit.mock.calls.at(-1)?.[0];
}
const steps = (stage: number) => ["stages", stage, "steps"];

test("a step moves down one place, and from the end of its stage into the next", () => {
  expect(done("move-down", "quality_check")).toEqual([{ op: "move", path: [...steps(0), 0], to: steps(0), index: 1 }]);
  expect(done("move-down", "detect_objects")).toEqual([{ op: "move", path: [...steps(0), 2], to: steps(1), index: 0 }]);
});

test("several steps move together, over the one that is in their way", () => {
  expect(done("move-up", "find_duplicates", "detect_objects")).toEqual([
    { op: "move", path: [...steps(0), 1], to: steps(0), index: 0 },
    { op: "move", path: [...steps(0), 2], to: steps(0), index: 1 },
  ]);
  expect(done("move-down", "quality_check", "find_duplicates")).toEqual([
    { op: "move", path: [...steps(0), 0], to: steps(0), index: 2 },
    { op: "move", path: [...steps(0), 0], to: steps(0), index: 2 },
  ]);
});

test("what is copied changes nothing, and is pasted behind what is selected, under a name that is free", () => {
  expect(done("copy", "quality_check")).toBeUndefined();
  expect(done("paste", "analyze_scene")).toEqual([
    { op: "insert", path: steps(1), index: 1, value: { ...STEP.quality_check, output_to: "quality_2" } },
  ]);
});

test("with nothing selected a paste goes to the end of the recipe", () => {
  done("copy", "quality_check");
  expect(done("paste")).toMatchObject([{ op: "insert", path: steps(1), index: 1 }]);
});

test("with nothing copied a paste does nothing", () => {
  expect(done("paste", "quality_check")).toBeUndefined();
});

test("a cut takes the steps away, and they can be pasted", () => {
  expect(done("cut", "quality_check", "detect_objects")).toEqual([
    { op: "remove", path: [...steps(0), 2] },
    { op: "remove", path: [...steps(0), 0] },
  ]);
  expect(useDocument.getState().clipboard).toEqual([STEP.quality_check, STEP.detect_objects]);
});

test("steps are turned off, doubled and deleted", () => {
  expect(done("disable", "quality_check")).toEqual([{ op: "set", path: [...steps(0), 0, "disabled"], value: true }]);
  expect(done("duplicate", "quality_check")).toMatchObject([{ op: "insert", path: steps(0), index: 1 }]);
  expect(done("delete", "quality_check")).toEqual([{ op: "remove", path: [...steps(0), 0] }]);
});
