import type { Said, Saying, Standing } from "../../api/marks";
import { at, type Columns } from "./columns";
import { verdictCode } from "./verdicts";

/** The human's word on every photo, and the verdict that counts. Written in place: a mark copies nothing. */
export interface Marks {
  /** 0 none, 1 picked, 2 rejected. */
  readonly picks: Uint8Array;
  /** -1 none, 0..5. */
  readonly ratings: Int8Array;
  readonly verdicts: Uint8Array;
}

const PICKS = [null, "pick", "reject"] as const;

export function marksOf(grid: Standing): Marks {
  return {
    picks: Uint8Array.from(grid.picks, (pick) => PICKS.indexOf(pick)),
    ratings: Int8Array.from(grid.ratings, (rating) => rating ?? -1),
    verdicts: Uint8Array.from(grid.verdicts, verdictCode),
  };
}

export function saidOf(marks: Marks, index: number): Said {
  const rating = at(marks.ratings, index);
  return { pick: PICKS[at(marks.picks, index)] ?? null, rating: rating < 0 ? null : rating };
}

export const isMarked = (marks: Marks, index: number): boolean =>
  at(marks.picks, index) > 0 || at(marks.ratings, index) >= 0;

/** What a new word leaves of the one before: as the server joins them, so that what is shown at once is what comes. */
export function joined(was: Said, saying: Pick<Saying, "pick" | "rating" | "clear">): Said {
  if (saying.clear) return { pick: null, rating: null };
  if (saying.rating === null) {
    const keeps = saying.pick === "pick" || !was.rating;
    return { pick: saying.pick, rating: keeps ? was.rating : null };
  }
  if (saying.pick !== null) return { pick: saying.pick, rating: saying.rating };
  return { pick: was.pick === "reject" && saying.rating > 0 ? null : was.pick, rating: saying.rating };
}

/** Write down what was said, and the verdict that follows: failed, else the human's word, else the machine's. */
export function write(marks: Marks, columns: Columns, index: number, said: Said, verdict?: number): void {
  marks.picks[index] = PICKS.indexOf(said.pick);
  marks.ratings[index] = said.rating ?? -1;
  marks.verdicts[index] = verdict ?? verdictAfter(at(columns.machine, index), said);
}

function verdictAfter(machine: number, said: Said): number {
  if (machine === verdictCode("failed")) return machine;
  if (said.pick === "reject") return verdictCode("rejected");
  if (said.pick === "pick" || (said.rating ?? 0) > 0) return verdictCode("keep");
  return machine;
}
