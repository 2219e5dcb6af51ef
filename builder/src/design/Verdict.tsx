import classes from "./Verdict.module.css";

export type VerdictName = "keep" | "alternate" | "review" | "failed";

const SHAPES: Record<VerdictName, string> = { keep: "●", alternate: "◐", review: "▲", failed: "✕" };
export const VERDICT_WORDS: Record<VerdictName, string> = {
  keep: "Keep",
  alternate: "Alternate",
  review: "To check",
  failed: "Failed",
};

/** A verdict by shape, word and colour; `compact` leaves the word to readers of the screen. */
export function Verdict({ verdict, compact = false }: { verdict: VerdictName; compact?: boolean }) {
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <span aria-hidden="true">{SHAPES[verdict]}</span>
      <span className={compact ? classes.heard : undefined}>{VERDICT_WORDS[verdict]}</span>
    </span>
  );
}
