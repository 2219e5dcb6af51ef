import { expect, test } from "vitest";
import { inWords, listAddress, toWrite } from "./delivery";
import { parentOf } from "./ExportDialog";

test("what a delivery comes to is told in words", () => {
  expect(inWords({ new: 3, merge: 2 })).toBe("3 new sidecars, 2 added to");
  expect(inWords({})).toBe("nothing");
});

test("only sidecars that are new or added to count as written", () => {
  expect(toWrite({ counts: { new: 3, merge: 2, same: 7, inside: 9 }, changes: [], warnings: [], done: false })).toBe(5);
});

test("a list is asked for by format and verdict", () => {
  expect(listAddress("r 1", "csv", "keep")).toBe("/api/runs/r%201/list?format=csv&verdict=keep");
});

test("folders are offered from the one before the last slash", () => {
  expect([parentOf(""), parentOf("/ph"), parentOf("/photos/we")]).toEqual(["", "", "/photos"]);
});
