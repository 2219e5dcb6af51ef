import { expect, test } from "vitest";
import type { Edit } from "./document";
import { LineUp, type Waiting } from "./lineUp";

const set = (value: number, path = ["name"]): readonly Edit[] => [{ op: "set", path, value }];

/** A line-up whose changes are made, or fail, one by one by hand. */
function lined() {
  const [made, busy, done] = [[] as string[], [] as boolean[], [] as string[]];
  const gates = new Map<string, { go: () => void; fail: (fault: Error) => void }>();
  const line = new LineUp((now) => busy.push(now));
  const add = (name: string, more: Partial<Waiting> = {}) =>
    line.add({
      ...{ of: "mine", makes: true, edits: null, group: null },
      run: () => {
        made.push(name);
        return new Promise((go, fail) => gates.set(name, { go, fail }));
      },
      done: (well) => done.push(`${name} ${well ? "made" : "not made"}`),
      ...more,
    });
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  const go = (name: string) => [gates.get(name)?.go(), rest()][1];
  const fail = (name: string) => [gates.get(name)?.fail(new Error("no")), rest()][1];
  return { made, busy, done, add, go, fail };
}

test("changes are made one after the other, in the order of the gestures", async () => {
  const { made, done, add, go } = lined();
  for (const name of ["a", "b", "c"]) add(name);
  expect(made).toEqual(["a"]);
  await go("a");
  await go("b");
  await go("c");
  expect([made, done]).toEqual([
    ["a", "b", "c"],
    ["a made", "b made", "c made"],
  ]);
});

test("it is busy from the first change to the last, and rests between", async () => {
  const { busy, add, go } = lined();
  add("a");
  add("b");
  await go("a");
  expect(busy).toEqual([true]);
  await go("b");
  expect(busy).toEqual([true, false]);
  add("c");
  await go("c");
  expect(busy).toEqual([true, false, true, false]);
});

test("what was meant for the text that a failed change did not make is not made", async () => {
  const { made, done, add, fail } = lined();
  for (const name of ["a", "b", "c"]) add(name);
  await fail("a");
  expect([made, done]).toEqual([["a"], ["a not made", "b not made", "c not made"]]);
});

test("after a failure the next gesture counts again", async () => {
  const { done, add, fail, go } = lined();
  add("a");
  await fail("a");
  add("b");
  await go("b");
  expect(done).toEqual(["a not made", "b made"]);
});

test("a save that fails takes nothing with it, nor does a change of another recipe", async () => {
  const { done, add, fail, go } = lined();
  add("save", { makes: false });
  add("a");
  add("b", { of: "other" });
  await fail("save");
  await fail("a");
  await go("b");
  expect(done).toEqual(["save not made", "a not made", "b made"]);
});

test("of a value that is set again while it waits only the last is sent, and all hear of it", async () => {
  const { made, done, add, go } = lined();
  add("first");
  for (const value of [1, 2, 3]) add(`set ${value}`, { edits: set(value), group: "name" });
  await go("first");
  await go("set 3");
  expect(made).toEqual(["first", "set 3"]);
  expect(done).toEqual(["first made", "set 1 made", "set 2 made", "set 3 made"]);
});

test("what is under way is not taken back by what follows it", async () => {
  const { made, add, go } = lined();
  add("set 1", { edits: set(1), group: "name" });
  add("set 2", { edits: set(2), group: "name" });
  await go("set 1");
  expect(made).toEqual(["set 1", "set 2"]);
});

test.each<readonly [string, Partial<Waiting>]>([
  ["another place", { edits: set(2, ["version"]), group: "name" }],
  ["another gesture", { edits: set(2), group: "other" }],
  ["another recipe", { edits: set(2), group: "name", of: "other" }],
  ["what is no setting", { edits: [{ op: "remove", path: ["name"] }], group: "name" }],
])("a value that waits is not lost to %s", async (_, later) => {
  const { made, add, go } = lined();
  add("first");
  add("waits", { edits: set(1), group: "name" });
  add("later", later);
  await go("first");
  await go("waits");
  expect(made).toEqual(["first", "waits", "later"]);
});
