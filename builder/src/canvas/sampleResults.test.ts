import { expect, test } from "vitest";
import type { PhotoDetail } from "../api/photos";
import { sampledOf } from "./sampleResults";
import { documentOf, STEP } from "./testing";

const [quality] = documentOf({ stages: [{ name: "one", steps: [{ ...STEP.quality_check }] }] }).steps;
const detail = (index: number, score: number | null, step = ""): PhotoDetail => ({
  index,
  record: { photo: `${index}.jpg`, results: score === null ? {} : { quality: { technical_score: score } } },
  why: step ? [{ step, message: "soft", counterfactual: "" }] : [],
  boxes: [],
  masks: [],
  sharper_than: [],
  has_edited: false,
});

test("a card counts the photos that its step has a result for, and those that it stopped", () => {
  if (!quality) throw new Error();
  const sampled = sampledOf(quality, "scores", [detail(0, 4.25), detail(1, 3, "quality_check"), detail(2, null)]);
  expect(sampled).toMatchObject({ count: 2, stopped: 1 });
  expect(sampled.photos[0]).toEqual({ index: 0, name: "0.jpg", word: "4.3" });
});
