import type { Said, SaidOf, Saying } from "../../api/marks";
import type { Deed } from "./history";

/** What one key said, as plain data: a browser keeps it until the server has it. */
export interface Word extends Deed {
  /** Empty: photos are put to `after` exactly, as an undo does. */
  readonly sayings: readonly Saying[];
}

const isSame = (one: Said, other: Said): boolean => one.pick === other.pick && one.rating === other.rating;

/** What was said last of each photo. */
export function lastOf(words: readonly Word[]): readonly SaidOf[] {
  const last = new Map(words.flatMap((word) => word.after).map((said) => [said.index, said]));
  return [...last.values()];
}

/** A word as far as it is about these photos; null where it is about none of them. */
function about(word: Word, photos: ReadonlySet<number>): Word | null {
  const own = (said: SaidOf) => photos.has(said.index);
  const after = word.after.filter(own);
  if (after.length === 0) return null;
  const sayings = word.sayings.map((one) => ({ ...one, photos: one.photos.filter((index) => photos.has(index)) }));
  return { ...word, sayings, before: word.before.filter(own), after };
}

/**
 * Of words that a page left behind, what the server did not hear. Of a photo that stands as it stood before or between
 * these words, all of them are said again: said twice they come to the same. Where something else was said since, that
 * stays.
 */
export function unheard(
  left: readonly Word[],
  standing: (index: number) => Said,
): { readonly words: readonly Word[]; readonly overruled: number } {
  const states = new Map<number, SaidOf[]>();
  for (const said of left.flatMap((word) => [...word.before, ...word.after])) {
    states.set(said.index, [...(states.get(said.index) ?? []), said]);
  }
  const missing = new Set<number>();
  let overruled = 0;
  for (const last of lastOf(left)) {
    const now = standing(last.index);
    if (isSame(now, last)) continue;
    if (states.get(last.index)?.some((said) => isSame(said, now))) missing.add(last.index);
    else overruled += 1;
  }
  return { words: left.flatMap((word) => about(word, missing) ?? []), overruled };
}
