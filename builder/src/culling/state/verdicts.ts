import type { VerdictWord } from "../../api/photos";

/** Verdicts as numbers, so that 20,000 of them are one `Uint8Array`; 0: none. */
export const VERDICTS = ["", "keep", "alternate", "review", "rejected", "failed"] as const;

export const verdictCode = (word: VerdictWord | "" | null | undefined): number =>
  Math.max(0, VERDICTS.indexOf(word ?? ""));

export const verdictWord = (code: number): VerdictWord | "" => VERDICTS[code] ?? "";
