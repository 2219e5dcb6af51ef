import { expect, test } from "vitest";
import type { Action } from "../api/catalogue";
import { firstCondition, type Kind, kindOf } from "./kinds";
import { ACTIONS } from "./testing";

const [known] = ACTIONS;
const giving = (...fields: readonly string[]): Action => {
  if (!known) throw new Error();
  return { ...known, fields: fields.map((name) => ({ name, type: "double", choices: null })) };
};

test("a result is known by its fields, so that actions of other people are typed as well", () => {
  expect(kindOf(giving("count", "detections"))).toBe("finds");
  expect(kindOf(giving("count", "detections", "masks"))).toBe("outlines");
  expect(kindOf(giving("score"))).toBe("scores");
  expect(kindOf(giving("text"))).toBe("words");
  expect(kindOf(giving("something"))).toBe("result");
  expect(kindOf(undefined)).toBe("result");
});

test("of duplicates the group is read, though they are ranked", () => {
  expect(kindOf(giving("rank", "copy_of"))).toBe("groups");
});

test("a first condition asks the result that it is over; where nothing is known of it, whether its step ran", () => {
  const kinds: readonly Kind[] = ["finds", "outlines", "scores", "scene", "ranks"];
  for (const kind of kinds) expect(firstCondition(kind, "mine", "step")).toMatch(/^mine\./);
  expect(firstCondition("words", "mine", "step")).toBe("ran('step')");
});
