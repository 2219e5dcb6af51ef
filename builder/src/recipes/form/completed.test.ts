import { expect, test } from "vitest";
import { completed } from "./completed";

test("an option takes the place of what was typed of it, and the cursor stands behind", () => {
  expect(completed("qual > 3", 0, 4, "quality")).toEqual({ text: "quality > 3", cursor: 7 });
});

test("a field after a dot leaves the result before it", () => {
  expect(completed("quality.tech", 8, 12, "technical_score")).toEqual({ text: "quality.technical_score", cursor: 23 });
});

test("within a word, the rest of the word goes as well", () => {
  expect(completed("a && quality.score > 1", 5, 8, "duplicates")).toEqual({
    text: "a && duplicates.score > 1",
    cursor: 15,
  });
});

test("in an empty place the option is put in, and nothing is taken", () => {
  expect(completed("a &&  > 1", 5, 5, "b")).toEqual({ text: "a && b > 1", cursor: 6 });
});
