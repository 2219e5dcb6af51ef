import { expect, test } from "vitest";
import { columnsOf } from "./columns";
import { runOf } from "./fixture";
import { joined, marksOf, saidOf, write } from "./marks";
import { verdictWord } from "./verdicts";

const saying = (part: Partial<Parameters<typeof joined>[1]>) => ({ pick: null, rating: null, clear: false, ...part });

test("a pick keeps the stars, a reject does not", () => {
  expect(joined({ pick: null, rating: 4 }, saying({ pick: "pick" }))).toEqual({ pick: "pick", rating: 4 });
  expect(joined({ pick: null, rating: 4 }, saying({ pick: "reject" }))).toEqual({ pick: "reject", rating: null });
});

test("stars take a reject back, and leave a pick", () => {
  expect(joined({ pick: "reject", rating: null }, saying({ rating: 3 }))).toEqual({ pick: null, rating: 3 });
  expect(joined({ pick: "pick", rating: null }, saying({ rating: 3 }))).toEqual({ pick: "pick", rating: 3 });
  expect(joined({ pick: "reject", rating: null }, saying({ rating: 0 }))).toEqual({ pick: "reject", rating: 0 });
});

test("clearing leaves nothing", () => {
  expect(joined({ pick: "pick", rating: 5 }, saying({ clear: true }))).toEqual({ pick: null, rating: null });
});

test("the verdict follows the word, and without one the machine; a failed photo stays failed", () => {
  const run = runOf({ verdict: "alternate" }, { verdict: "failed" });
  const [marks, columns] = [marksOf(run), columnsOf(run)];
  const after = (index: number, pick: "pick" | "reject" | null, rating: number | null = null) => {
    write(marks, columns, index, { pick, rating });
    return verdictWord(marks.verdicts[index] ?? 0);
  };
  expect([after(0, "pick"), after(0, "reject"), after(0, null, 1), after(0, null, 0), after(0, null)]).toEqual([
    "keep",
    "rejected",
    "keep",
    "alternate",
    "alternate",
  ]);
  expect(after(1, "pick")).toBe("failed");
  expect(saidOf(marks, 1)).toEqual({ pick: "pick", rating: null });
});
