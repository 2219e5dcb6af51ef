import type { PaidWork as Allowed } from "../api/models";
import classes from "./Models.module.css";

const LOOKS: Record<Allowed, readonly [shape: string, word: string]> = {
  yes: ["✓", "Yes"],
  no: ["✕", "No"],
  ask: ["?", "Ask"],
};

/** Whether its licence allows work that somebody pays for. */
export function PaidWork({ allowed }: { allowed: Allowed }) {
  const [shape, word] = LOOKS[allowed];
  return (
    <span className={classes.allowed} data-allowed={allowed}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  );
}
