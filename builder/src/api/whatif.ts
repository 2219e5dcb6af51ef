import { ask } from "./client";
import type { VerdictWord } from "./photos";

/** A number of the recipe that can be turned. */
export interface Knob {
  readonly step: string;
  readonly parameter: string;
  readonly title: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string | null;
  /** Settings to be given with it. */
  readonly along: readonly string[];
}

/** One photo that would get another verdict. */
export interface Change {
  readonly index: number;
  readonly before: VerdictWord;
  readonly after: VerdictWord;
  readonly reason: string;
  readonly certain: boolean;
}

export type Tally = Readonly<Partial<Record<VerdictWord, number>>>;

/** What other settings would come to, decided from what is known: nothing is looked at again. */
export interface WhatIf {
  readonly before: Tally;
  readonly after: Tally;
  /** Photos of which the run knows too little to say. */
  readonly unknown: number;
  readonly seconds_to_know: number | null;
  readonly changes: readonly Change[];
}

const base = (run: string) => `/runs/${encodeURIComponent(run)}`;

export const knobs = (run: string, signal?: AbortSignal) =>
  ask<{ readonly knobs: readonly Knob[] }>("GET", `${base(run)}/knobs`, undefined, signal);

export const whatIf = (run: string, settings: readonly string[], signal?: AbortSignal) =>
  ask<WhatIf>("POST", `${base(run)}/whatif`, { settings }, signal);
