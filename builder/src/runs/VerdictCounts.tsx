import type { VerdictWord } from "../api/photos";
import type { Counts } from "../api/runs";
import { Verdict } from "../design/Verdict";
import classes from "./VerdictCounts.module.css";

const ORDER: readonly VerdictWord[] = ["keep", "alternate", "review", "failed"];

/** How many photos came to which verdict. `all` shows zeros as well, so that two runs stand side by side. */
export function VerdictCounts({ counts, all = false }: { counts: Counts; all?: boolean }) {
  const shown = ORDER.filter((verdict) => all || (counts[verdict] ?? 0) > 0);
  if (shown.length === 0 && !counts.rejected) return <span className={classes.none}>nothing yet</span>;
  return (
    <ul className={classes.counts}>
      {shown.map((verdict) => (
        <li key={verdict}>
          <span className={classes.number}>{(counts[verdict] ?? 0).toLocaleString("en-GB")}</span>{" "}
          <Verdict verdict={verdict} />
        </li>
      ))}
      {(counts.rejected ?? 0) > 0 && <li className={classes.none}>{counts.rejected} rejected by you</li>}
    </ul>
  );
}
