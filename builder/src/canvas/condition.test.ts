import { expect, test } from "vitest";
import { joined, names, parts, renamed, without } from "./condition";

test("a condition names its results, and not its fields or what stands in quotes", () => {
  const condition = "quality.score > 3 && scene.light == 'low_light'";
  expect(["quality", "scene"].every((name) => names(condition, name))).toBe(true);
  expect(["score", "light", "low_light", "low"].some((name) => names(condition, name))).toBe(false);
  expect(names(null, "quality")).toBe(false);
});

test("a result's new name leaves fields and quotes of the same name alone", () => {
  const news = new Map([["rank", "rank_2"]]);
  expect(renamed("rank.rank == 1 || scene == 'rank'", news)).toBe("rank_2.rank == 1 || scene == 'rank'");
});

test("a condition falls into the parts that all have to hold", () => {
  expect(parts("a.count > 0")).toEqual(["a.count > 0"]);
  expect(parts("((a > 1) && b.c(x && y)) && 'd && e' == f")).toEqual(["a > 1", "b.c(x && y)", "'d && e' == f"]);
  expect(parts("(a || b) && c")).toEqual(["a || b", "c"]);
});

test("a choice is not taken apart", () => {
  expect(parts("a && b || c")).toEqual(["a && b || c"]);
  expect(parts("a ? b : c && d")).toEqual(["a ? b : c && d"]);
  expect(parts("(a) || (b)")).toEqual(["(a) || (b)"]);
});

test("parts that are joined mean what they meant", () => {
  expect(joined(["a > 1"])).toBe("a > 1");
  expect(joined(["a || b", "c > 1"])).toBe("(a || b) && c > 1");
});

test("what a step's result is in can be taken out, and what is left still holds", () => {
  expect(without("(quality.score > 3) && faces.count > 0", ["faces"], "find")).toEqual({
    left: "quality.score > 3",
    off: "faces.count > 0",
  });
  expect(without("faces.count > 0", ["faces"], "find")).toEqual({ left: null, off: "faces.count > 0" });
  expect(without("ran('find') && a || b", ["faces"], "find")).toEqual({ left: null, off: "ran('find') && a || b" });
  expect(without("a > 1", ["faces"], "find")).toEqual({ left: "a > 1", off: null });
});
