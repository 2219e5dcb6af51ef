import type { VerdictWord } from "../api/photos";
import classes from "./Badge.module.css";
import { SHAPES, WORDS } from "./state/verdicts";

/** A verdict by shape, word and colour. `compact` leaves the word to readers of the screen. */
export function VerdictBadge({ verdict, compact = false }: { verdict: VerdictWord; compact?: boolean }) {
  return (
    <span className={classes.badge} data-verdict={verdict} title={compact ? WORDS[verdict] : undefined}>
      <span aria-hidden="true">{SHAPES[verdict]}</span>
      <span className={compact ? classes.heard : undefined}>{WORDS[verdict]}</span>
    </span>
  );
}

/** What the human said: a flag or a cross, and stars. */
export function SaidBadge({ pick, rating }: { pick: number; rating: number }) {
  if (pick <= 0 && rating < 0) return null;
  return (
    <span className={classes.said} data-pick={pick}>
      {pick === 1 && <span>⚑ Pick</span>}
      {pick === 2 && <span>✕ Reject</span>}
      {rating >= 0 && (
        <span>
          <span aria-hidden="true">{rating === 0 ? "☆" : "★".repeat(rating)}</span>
          <span className={classes.heard}>{rating === 1 ? "1 star" : `${rating} stars`}</span>
        </span>
      )}
    </span>
  );
}
