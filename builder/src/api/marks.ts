import { ask } from "./client";
import type { Pick, VerdictWord } from "./photos";

/** The human's word on one photo. */
export interface Said {
  readonly pick: Pick | null;
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

const base = (run: string) => `/runs/${encodeURIComponent(run)}/marks`;

export const say = (run: string, saying: Saying) => ask<Held>("POST", base(run), saying);

/** Exactly as they were: for undo and redo. */
export const restore = (run: string, marks: readonly SaidOf[]) => ask<Held>("POST", `${base(run)}/restore`, { marks });
