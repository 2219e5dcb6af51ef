import { VisuallyHidden } from "@mantine/core";
import type { VerdictWord } from "../api/photos";
import classes from "./Verdict.module.css";

/** Told apart without colour. */
const SHAPES: Readonly<Record<VerdictWord, string>> = {
  keep: "●",
  alternate: "◐",
  review: "▲",
  rejected: "⊘",
  failed: "✕",
};

export const VERDICT_WORDS: Readonly<Record<VerdictWord, string>> = {
  keep: "Keep",
  alternate: "Alternate",
  review: "To check",
  rejected: "Rejected",
  failed: "Failed",
};

/** A verdict by shape, word and colour; `compact` leaves the word to readers of the screen. */
export function Verdict({ verdict, compact = false }: { verdict: VerdictWord; compact?: boolean }) {
  const word = VERDICT_WORDS[verdict];
  return (
    <span className={classes.verdict} data-verdict={verdict} title={compact ? word : undefined}>
      <span aria-hidden="true">{SHAPES[verdict]}</span>
      {compact ? <VisuallyHidden>{word}</VisuallyHidden> : <span>{word}</span>}
    </span>
  );
}
