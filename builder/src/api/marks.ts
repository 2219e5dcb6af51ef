import { ask, askInParting } from "./client";
import type { Grid, Pick as PickWord, VerdictWord } from "./photos";

/** The human's word on one photo. */
export interface Said {
  readonly pick: PickWord | null;
  readonly rating: number | null;
}

export interface SaidOf extends Said {
  readonly index: number;
}

/** What to say: `clear` takes everything back. */
export interface Saying extends Said {
  readonly photos: readonly number[];
  readonly clear: boolean;
}

/** What holds now, with the verdicts that follow. */
export interface Held {
  readonly marks: readonly (SaidOf & { readonly verdict: VerdictWord | "" })[];
}

/** How all photos stand: those columns of the grid that marks change. */
export type Standing = Pick<Grid, "verdicts" | "picks" | "ratings">;

const base = (run: string) => `/runs/${encodeURIComponent(run)}/marks`;

export const standing = (run: string) => ask<Standing>("GET", base(run));

export const say = (run: string, saying: Saying) => ask<Held>("POST", base(run), saying);

/** Exactly as they were: for undo and redo. */
export const restore = (run: string, marks: readonly SaidOf[]) => ask<Held>("POST", `${base(run)}/restore`, { marks });

/** A mark as JSON takes 50 bytes at most: so many go along in the 64 KB that outlive a page. */
const MOST_IN_PARTING = 1200;

/** The same while the page goes, in requests that outlive it; the answer is heard by nobody. */
export function restoreInParting(run: string, marks: readonly SaidOf[]): void {
  for (let from = 0; from < marks.length; from += MOST_IN_PARTING) {
    askInParting(`${base(run)}/restore`, { marks: marks.slice(from, from + MOST_IN_PARTING) });
  }
}
