import { waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { STEP } from "../canvas/testing";
import type { Edit } from "./document";
import { useDocument } from "./documentStore";
import { Shelf } from "./testing/Shelf";

const STEPS = ["stages", 0, "steps"] as const;
const THRESHOLD = [...STEPS, 0, "parameters", "technical_threshold"];
const threshold = (value: number): readonly Edit[] => [{ op: "set", path: THRESHOLD, value }];
const added: readonly Edit[] = [{ op: "insert", path: STEPS, index: 1, value: STEP.analyze_scene }];

const store = () => useDocument.getState();
const actions = () => store().document?.steps.map((step) => step.action);
const value = () => store().document?.recipe?.stages?.[0]?.steps?.[0]?.parameters?.technical_threshold;
/** Whatever is not held back has been answered. */
const answered = () => new Promise((done) => setTimeout(done));
const rested = () => waitFor(() => expect(store().busy).toBe(false));

let shelf: Shelf;
let count = 0;
/** Every test has recipes of its own: what one leaves unsaved, the store lays aside. */
let mine = "";
let other = "";

beforeEach(async () => {
  count += 1;
  mine = `mine-${count}`;
  other = `other-${count}`;
  shelf = new Shelf({
    [mine]: { name: "Mine", stages: [{ name: "one", steps: [{ ...STEP.quality_check }] }] },
    [other]: { name: "Other", stages: [{ name: "one", steps: [{ ...STEP.detect_objects }] }] },
  });
  useDocument.setState({ document: null, clipboard: [], fault: null, conflict: false });
  await store().open(mine);
});

test("a recipe that was opened is as it is kept, and there is nothing to undo", () => {
  expect(actions()).toEqual(["quality_check"]);
  expect([store().dirty, store().canUndo, store().canRedo, store().base]).toEqual([false, false, false, 1]);
});

test("steps and values are taken back one by one, and done again", async () => {
  await store().edit(threshold(4));
  await store().edit(added);
  await store().edit(threshold(6));
  for (const expected of [4, 4, undefined]) {
    store().undo();
    await rested();
    expect(value()).toBe(expected);
  }
  expect([actions(), store().dirty, store().canUndo]).toEqual([["quality_check"], false, false]);
  for (let times = 0; times < 3; times += 1) store().redo();
  await rested();
  expect([actions(), value(), store().canRedo]).toEqual([["quality_check", "analyze_scene"], 6, false]);
});

test("what is typed into one field is one step of undo, until the field is left", async () => {
  for (const typed of [1, 12, 3]) await store().edit(threshold(typed), "threshold");
  store().settle();
  await store().edit(threshold(5), "threshold");
  store().undo();
  await rested();
  expect(value()).toBe(3);
  store().undo();
  await rested();
  expect(value()).toBeUndefined();
});

test("undo counts after the changes that are still on their way", async () => {
  void store().edit(threshold(4));
  void store().edit(added);
  store().undo();
  await rested();
  expect([actions(), value()]).toEqual([["quality_check"], 4]);
});

test("a value that is set again before it was sent is sent once, as it was set last", async () => {
  const go = shelf.holdNext();
  const made = [1, 2, 3, 4].map((typed) => store().edit(threshold(typed), "threshold"));
  go();
  expect(await Promise.all(made)).toEqual([true, true, true, true]);
  const sent = shelf.asked.flatMap(({ body }) => body.edits ?? []).map((edit) => "value" in edit && edit.value);
  expect([sent, value()]).toEqual([[1, 4], 4]);
});

test("a refused edit changes nothing, says why, and is no step of undo", async () => {
  await store().edit(threshold(4));
  const before = store().document;
  expect(await store().edit([{ op: "remove", path: ["stages", 7, "steps", 0] }])).toBe(false);
  expect(store().document).toBe(before);
  expect(store().fault?.message).toMatch(/nothing at stages.7/);
  store().undo();
  await rested();
  expect([value(), store().fault]).toEqual([undefined, null]);
});

test("what was meant for a recipe that a refused edit did not make is not done to another", async () => {
  shelf.refuseNext(400, "CallError", "No.");
  const [first, second] = [store().edit(added), store().edit([{ op: "remove", path: [...STEPS, 1] }])];
  expect(await Promise.all([first, second])).toEqual([false, false]);
  expect(actions()).toEqual(["quality_check"]);
});

test("what is typed while a save is refused is kept", async () => {
  await store().edit(threshold(4));
  shelf.keep(mine, { name: "Theirs", stages: [] });
  shelf.refuseNext(409, "Conflict", "Another version was saved.");
  const [saved, typed] = [store().save(), store().edit(threshold(5))];
  expect(await Promise.all([saved, typed])).toEqual([false, true]);
  expect([value(), store().conflict, store().dirty]).toEqual([5, true, true]);
});

test("a save is of the version that was opened, and of the one before from then on", async () => {
  await store().edit(threshold(4));
  expect(await store().save()).toBe(true);
  expect([store().dirty, store().base]).toEqual([false, 2]);
  await store().edit(threshold(5));
  await store().save();
  const bases = shelf.asked.filter(({ what }) => what.startsWith("PUT")).map(({ body }) => body.base);
  expect(bases).toEqual([1, 2]);
});

test("after a save, undo goes on before it", async () => {
  await store().edit(threshold(4));
  await store().save();
  store().undo();
  await rested();
  expect([value(), store().dirty]).toEqual([undefined, true]);
});

test("an answer that is on its way does not write over what was read anew", async () => {
  const go = shelf.holdNext();
  void store().edit(threshold(4));
  shelf.keep(mine, { name: "Theirs", stages: [] });
  const read = store().reload();
  await answered();
  go();
  await read;
  await rested();
  expect([store().document?.recipe?.name, store().dirty, store().conflict]).toEqual(["Theirs", false, false]);
});

test("an edit that is on its way is not lost when its page is left and opened again", async () => {
  const made = store().edit(threshold(4));
  const readLate = shelf.holdNext();
  const opened = store().open(mine);
  await answered();
  readLate();
  await Promise.all([made, opened]);
  expect([value(), store().dirty, store().canUndo]).toEqual([4, true, true]);
});

test("unsaved changes wait while another recipe is open, with all that can be undone", async () => {
  await store().edit(threshold(4));
  await store().open(other);
  expect([actions(), store().dirty]).toEqual([["detect_objects"], false]);
  await store().open(mine);
  expect([value(), store().dirty]).toEqual([4, true]);
  store().undo();
  await rested();
  expect(value()).toBeUndefined();
});

test("an edit of one recipe is never made in another", async () => {
  const go = shelf.holdNext();
  const made = store().edit(threshold(4));
  await store().open(other);
  go();
  await made;
  expect([store().name, actions(), value(), store().canUndo]).toEqual([other, ["detect_objects"], undefined, false]);
});

test("changes of the recipe that is open are made, whatever became of another's", async () => {
  const go = shelf.holdNext();
  void store().edit(threshold(4));
  void store().edit(added);
  await store().open(other);
  const made = store().edit([{ op: "set", path: ["name"], value: "Renamed" }]);
  go();
  expect(await made).toBe(true);
  expect(store().document?.recipe?.name).toBe("Renamed");
});

test("a recipe that is not there says so, and none is shown", async () => {
  await store().open("nowhere");
  expect([store().document, store().fault?.message]).toEqual([null, "There is no GET /recipes/nowhere."]);
});

test("another player's reading is no change, and undo reads for who plays now", async () => {
  await store().edit(threshold(4));
  await store().readFor("strong");
  expect([value(), store().dirty, store().canUndo]).toEqual([4, true, true]);
  store().undo();
  await rested();
  expect(shelf.asked.at(-1)).toMatchObject({ what: "POST /documents/read", body: { profile: "strong" } });
  await store().readFor("builtin");
});

test("what is selected stays so when it gets another name, and what is gone is selected no more", async () => {
  store().select("quality_check");
  await store().edit([{ op: "set", path: [...STEPS, 0, "name"], value: "sharp" }]);
  expect(store().selected).toBe("sharp");
  await store().edit([{ op: "remove", path: [...STEPS, 0] }]);
  expect([store().selected, store().selection]).toEqual([null, []]);
});

test("what was copied is pasted in another recipe as well", async () => {
  store().copy(store().document?.steps ?? []);
  await store().open(other);
  expect(store().clipboard).toEqual([STEP.quality_check]);
});

test("nothing to copy leaves what was copied before", () => {
  store().copy(store().document?.steps ?? []);
  store().copy([]);
  expect(store().clipboard).toHaveLength(1);
});

test("a text that is typed as a whole is undone as a whole", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await store().replace(JSON.stringify({ name: "T", stages: [] }), "text");
  vi.advanceTimersByTime(500);
  await store().replace(JSON.stringify({ name: "Typed", stages: [] }), "text");
  vi.useRealTimers();
  store().undo();
  await rested();
  expect(store().document?.recipe?.name).toBe("Mine");
});
