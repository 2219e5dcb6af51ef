import { expect, test } from "vitest";
import { phasesOf } from "./phases";

const PLANNED = [
  { what: "looking: looks", players: ["builtin/looks@1"], photos: 40 },
  { what: "deciding: group_similar", players: [], photos: 40 },
  { what: "writing copies", players: [], photos: 12 },
];

test("before anything is heard, every phase of the plan is to come", () => {
  expect(phasesOf(PLANNED, null).map((phase) => phase.state)).toEqual(["to come", "to come", "to come"]);
});

test("a phase that is over counts as done although it told of no progress", () => {
  const phases = phasesOf(PLANNED, {
    phase: 2,
    phases: [
      { phase: 0, what: "looking: looks", done: 40, photos: 40, seconds: 3 },
      { phase: 1, what: "deciding: group_similar", done: 0, photos: 40, seconds: 0.1 },
      { phase: 2, what: "writing copies", done: 3, photos: 10, seconds: 1 },
    ],
  });
  expect(phases.map(({ state, done, photos }) => [state, done, photos])).toEqual([
    ["done", 40, 40],
    ["done", 40, 40],
    ["under way", 3, 10],
  ]);
});

test("phases that the plan is not known of are shown as they are heard", () => {
  const [only] = phasesOf([], {
    phase: 0,
    phases: [{ phase: 0, what: "looking", done: 1, photos: 2, seconds: 1 }],
  });
  expect(only).toMatchObject({ what: "Looking", state: "under way", done: 1, players: [] });
});
