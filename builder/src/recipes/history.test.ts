import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { documentOf } from "../canvas/testing";
import { advanced, begun, type History, NO_HISTORY, replaced, settled, shown, turned } from "./history";

const named = (name: string) => documentOf({ name });
const after = (history: History, name: string, group: string | null = null) =>
  advanced(history, named(name), "builtin", group);
const names = (history: History) => history.entries.map((one) => one.document.recipe?.name);
const now = (history: History) => shown(history)?.document.recipe?.name;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("before a recipe was read, nothing is shown, and the first text is where undo ends", () => {
  expect(shown(NO_HISTORY)).toBeUndefined();
  const first = after(NO_HISTORY, "a");
  expect([now(first), turned(first, -1)]).toEqual(["a", first]);
});

test("back and forth leads through every text, and no further", () => {
  let history = ["b", "c"].reduce((one, name) => after(one, name), begun(named("a"), "builtin"));
  const seen = ([-1, -1, -1, 1, 1, 1] as const).map((by) => {
    history = turned(history, by);
    return now(history);
  });
  expect(seen).toEqual(["b", "a", "a", "b", "c", "c"]);
});

test("a change after an undo forgets what was undone", () => {
  const history = after(turned(after(begun(named("a"), "builtin"), "b"), -1), "c");
  expect(names(history)).toEqual(["a", "c"]);
});

test("one gesture is one step: also a second one, but not over a pause, another field, or once it was left", () => {
  const begin = after(begun(named("a"), "builtin"), "b", "field");
  expect(names(after(begin, "c", "field"))).toEqual(["a", "c"]);
  expect(names(after(begin, "c", "other"))).toEqual(["a", "b", "c"]);
  expect(names(after(settled(begin), "c", "field"))).toEqual(["a", "b", "c"]);
  expect(names(after(turned(turned(begin, -1), 1), "c", "field"))).toEqual(["a", "b", "c"]);
  vi.advanceTimersByTime(2_001);
  expect(names(after(begin, "c", "field"))).toEqual(["a", "b", "c"]);
});

test("edits that name no gesture are each a step", () => {
  expect(names(after(after(begun(named("a"), "builtin"), "b"), "c"))).toEqual(["a", "b", "c"]);
});

test("the same text is no step, and what was undone can still be done again", () => {
  const undone = turned(after(begun(named("a"), "builtin"), "b"), -1);
  expect(names(after(undone, "a"))).toEqual(["a", "b"]);
});

test("the same text read for somebody else is no step", () => {
  const read = replaced(begun(named("a"), "builtin"), named("a"), "strong");
  expect([read.entries.length, shown(read)?.profile]).toEqual([1, "strong"]);
});

test("of very many texts the oldest are forgotten, and never the one shown", () => {
  let history = begun(named("0"), "builtin");
  for (let count = 1; count <= 400; count += 1) history = after(history, String(count));
  expect([history.entries.length, names(history)[0], now(history)]).toEqual([301, "100", "400"]);
});
