import { expect, test } from "vitest";
import type { Schema } from "../../api/catalogue";
import { fieldsOf, inWords } from "./fieldKind";

const fieldOf = (schema: Schema, name = "value") => fieldsOf({ properties: { [name]: schema } })[0];
const kindOf = (schema: Schema, name?: string) => fieldOf(schema, name)?.kind;

test("every value is asked for as what it is", () => {
  expect(kindOf({ type: "boolean" })).toEqual({ kind: "switch" });
  expect(kindOf({ enum: ["low", "high"] })).toEqual({ kind: "choice", choices: ["low", "high"] });
  expect(kindOf({ type: "array", items: { enum: ["face"] } })).toEqual({ kind: "choices", choices: ["face"] });
  expect(kindOf({ type: "array", items: { type: "string" } })).toEqual({ kind: "words" });
  expect(kindOf({ type: "object" })).toEqual({ kind: "pairs" });
  expect(kindOf({ type: "string" })).toEqual({ kind: "text", long: false });
  expect(kindOf({ type: "string" }, "prompt")).toEqual({ kind: "text", long: true });
});

test("a number's bounds are those that the server takes", () => {
  expect(kindOf({ type: "number", minimum: 0, maximum: 1 })).toEqual({
    kind: "number",
    whole: false,
    least: 0,
    most: 1,
  });
  expect(kindOf({ type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 10 })).toEqual({
    ...{ kind: "number", whole: true },
    ...{ least: 1, most: 9 },
  });
  expect(kindOf({ type: "number" })).toEqual({ kind: "number", whole: false });
});

test("what may be none is asked for as what it is otherwise, and may be left empty", () => {
  const field = fieldOf({ anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }], default: null });
  expect(field).toMatchObject({ optional: true, fallback: null, kind: { kind: "number", whole: true, least: 1 } });
  expect(fieldOf({ type: "integer", default: 3 })).toMatchObject({ optional: false, fallback: 3 });
});

test("what needs the models again is told from a mere decision", () => {
  expect(fieldOf({ type: "number", "x-part": "measure" })?.measured).toBe(true);
  expect(fieldOf({ type: "number", "x-part": "decide" })?.measured).toBe(false);
});

test("an old name is no field of its own, and a name is not hidden behind itself", () => {
  const properties: Schema["properties"] = {
    classes: { type: "array", "x-aliases": ["detect"] },
    detect: { type: "array", "x-aliases": ["classes"] },
    keep: { type: "number" },
  };
  const names = (aliases = {}) => fieldsOf({ properties }, aliases).map((field) => field.name);
  expect(names()).toEqual(["classes", "keep"]);
  expect(names({ keep: "classes" })).toEqual(["classes"]);
});

test("names are read as words", () => {
  expect(inWords("time_window_seconds")).toBe("Time window seconds");
});
