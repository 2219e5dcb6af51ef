import { expect, test } from "vitest";
import type { Said, SaidOf, Saying } from "../../api/marks";
import { lastOf, unheard, type Word } from "./word";

const NONE: Said = { pick: null, rating: null };
const PICKED: Said = { pick: "pick", rating: null };
const REJECTED: Said = { pick: "reject", rating: null };
const of = (said: Said, ...photos: number[]): SaidOf[] => photos.map((index) => ({ index, ...said }));
const word = (from: Said, to: Said, ...photos: number[]): Word => {
  const saying: Saying = { ...to, photos, clear: false };
  return { words: "", sayings: [saying], before: of(from, ...photos), after: of(to, ...photos) };
};

test("the last word on each photo is the one that counts", () => {
  expect(lastOf([word(NONE, PICKED, 0, 1), word(PICKED, REJECTED, 1)])).toEqual([...of(PICKED, 0), ...of(REJECTED, 1)]);
});

test("all words on a photo are said again where the server heard none, or only the first of them", () => {
  const left = [word(NONE, PICKED, 0), word(PICKED, REJECTED, 0)];
  for (const standing of [NONE, PICKED]) expect(unheard(left, () => standing)).toEqual({ words: left, overruled: 0 });
});

test("what the server heard is not said again", () => {
  expect(unheard([word(NONE, PICKED, 0)], () => PICKED)).toEqual({ words: [], overruled: 0 });
});

test("of one word for many photos, only those are said again that need it", () => {
  const { words, overruled } = unheard(
    [word(NONE, PICKED, 0, 1, 2)],
    (index) => [NONE, PICKED, REJECTED][index] ?? NONE,
  );
  expect(words).toEqual([word(NONE, PICKED, 0)]);
  expect(overruled).toBe(1);
});
