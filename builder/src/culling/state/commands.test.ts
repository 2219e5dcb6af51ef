import { beforeEach, expect, test } from "vitest";
import type { Action } from "../keys/actions";
import { COMMANDS } from "./commands";
import { type DeskStore, deskOf, filter, show } from "./desk";
import { SHOOT } from "./fixture";
import { Marking } from "./marking";
import { saidOf } from "./marks";
import { START } from "./place";
import { scopeInWords } from "./scope";
import { only } from "./selection";

let store: DeskStore;
let marking: Marking;
const press = (...actions: readonly Action[]) => {
  for (const action of actions) COMMANDS[action]({ store, marking });
};
const active = () => store.getState().active;
const word = (index: number) => saidOf(store.getState().marks, index).pick;
const onto = (index: number) => store.setState(only(index));

beforeEach(() => {
  store = deskOf(SHOOT, START);
  const held = async () => ({ marks: [] });
  const keeper = { say: held, restore: held, restoreInParting: () => undefined };
  marking = new Marking(store, keeper, { left: [], put: (word) => ({ word, drop: () => undefined }) });
});

test("the first photo is active when the page opens", () => {
  expect(active()).toBe(1);
});

test("in the grid a key marks the selection, and the page says so", () => {
  press("selectAll");
  expect(scopeInWords(store.getState())).toBe("Keys mark the 3 selected photos.");
  press("reject");
  expect([0, 1, 2, 3, 4, 5].map(word)).toEqual([null, "reject", null, "reject", null, "reject"]);
});

test("in the loupe a key marks one photo, whatever is selected", () => {
  press("selectAll", "loupe");
  expect(scopeInWords(store.getState())).toBe("Keys mark one photo: IMG_1.jpg.");
  press("pick");
  expect([1, 3, 5].map(word)).toEqual(["pick", null, null]);
});

test("on a folded stack the page says that the key marks only its top", () => {
  expect(scopeInWords(store.getState())).toBe("Keys mark one photo: IMG_1.jpg, the top of a stack of 3.");
});

test("Shift+P picks this and rejects the rest of its group, filtered ones too; one undo takes it back", () => {
  filter(store, { verdicts: ["keep"] });
  press("keepOnly");
  expect([word(0), word(1), word(2)]).toEqual(["reject", "pick", "reject"]);
  press("undo");
  expect([word(0), word(1), word(2)]).toEqual([null, null, null]);
});

test("a marked photo stays in sight until the filter is asked again", () => {
  filter(store, { said: "undecided" });
  press("pick");
  expect([...store.getState().cells]).toEqual([1, 3, 5]);
  filter(store, {});
  expect([...store.getState().order]).not.toContain(1);
});

test("after a mark it goes on only where that was asked for, and not after taking one back", () => {
  press("pick");
  expect(active()).toBe(1);
  press("advance", "pick");
  expect(active()).toBe(3);
  press("unmark");
  expect(active()).toBe(3);
});

test("arrows in the grid skip what is folded, in the loupe they go through it", () => {
  press("right");
  expect(active()).toBe(3);
  onto(1);
  press("loupe", "right");
  expect(active()).toBe(0);
});

test("up and down in the loupe go from group to group, on the best frame", () => {
  press("loupe", "down", "down");
  expect(active()).toBe(5);
  press("up", "up");
  expect(active()).toBe(1);
});

test("back in the grid, a frame that is folded away gives place to its stack's top", () => {
  press("loupe", "right", "grid");
  expect(active()).toBe(1);
});

test("compare takes the best frames of the group, or up to four of the selected", () => {
  press("compare");
  expect(store.getState().compared).toEqual([1, 0, 2]);
  press("grid", "selectAll", "compare");
  expect(store.getState().compared).toEqual([1, 3, 5]);
  press("right");
  expect([active(), store.getState().selected.size]).toEqual([3, 3]);
});

test("without a group, compare takes the next photo", () => {
  onto(3);
  press("compare");
  expect(store.getState().compared).toEqual([3, 5]);
});

test("Z looks at 100 % where the pointer is, and back", () => {
  press("loupe");
  store.getState().pointer.spot = { x: 0.25, y: 0.75, u: 0.4, v: 0.6 };
  press("zoom");
  expect(store.getState().zoom).toEqual({ x: 0.25, y: 0.75, u: 0.4, v: 0.6, scale: 1 });
  press("zoom");
  expect(store.getState().zoom).toBeNull();
});

test("before and after is refused where there is no edited copy", () => {
  press("beforeAfter");
  expect(store.getState().told).toBe("This photo has no edited copy.");
});

test("the next without a mark is found around the end", () => {
  onto(5);
  press("pick", "nextUndecided");
  expect(active()).toBe(1);
});

test("turning stacks off shows every photo", () => {
  press("stacks");
  expect(store.getState().cells.length).toBe(6);
  show(store, "grid");
  expect(active()).toBe(1);
});

test("Shift+G unfolds the group and selects its frames", () => {
  press("selectGroup");
  expect([...store.getState().selected].sort()).toEqual([0, 1, 2]);
  expect(store.getState().cells.length).toBe(5);
});
