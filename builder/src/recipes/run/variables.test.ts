import { expect, test } from "vitest";
import { documentOf } from "../../canvas/testing";
import { wantedVariables } from "./variables";

test("what a run must be told comes first, then what the recipe says already, each once", () => {
  const document = documentOf({ variables: { couple: "Ada and Bo", venue: "barn" } }, { asks: ["day", "venue"] });
  expect(wantedVariables(document)).toEqual([
    { name: "day", fallback: null },
    { name: "venue", fallback: "barn" },
    { name: "couple", fallback: "Ada and Bo" },
  ]);
});

test("a recipe without words left open asks for none", () => {
  expect(wantedVariables(documentOf({}))).toEqual([]);
});
