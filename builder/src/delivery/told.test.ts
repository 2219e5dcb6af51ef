import { expect, test } from "vitest";
import { told } from "./told";

const NOTHING = { changes: [], warnings: [] };

test("what a delivery would come to is told in a sentence, without what is none", () => {
  expect(told({ ...NOTHING, counts: { new: 1200, merge: 2, same: 0 }, done: false }, false)).toBe(
    "Nothing is written yet: 1,200 new sidecars, 2 more to be added to.",
  );
});

test("what was put back is told as done", () => {
  expect(told({ ...NOTHING, counts: { restored: 3 }, done: true }, true)).toBe("Done: 3 put back as they were.");
});

test("where there is nothing to do, that is said", () => {
  expect(told({ ...NOTHING, counts: {}, done: false }, false)).toBe(
    "Nothing is written yet: there is nothing to write.",
  );
});
