import { VisuallyHidden } from "@mantine/core";
import classes from "./SaidBadge.module.css";

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
          <VisuallyHidden>{rating === 1 ? "1 star" : `${rating} stars`}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}
