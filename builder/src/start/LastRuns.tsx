import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { listRuns, type RunStateName } from "../api/runs";
import { counted, moment } from "../runs/quantities";
import classes from "./Start.module.css";

const SHOWN = 4;
const WORDS: Readonly<Record<RunStateName, string>> = {
  running: "● running",
  done: "✓ done",
  failed: "✕ failed",
  stopped: "■ stopped",
  cancelled: "■ cancelled",
  dead: "✕ broken off",
};

/** What ran last, to go on with. Nothing where nothing ran. */
export function LastRuns() {
  const { data } = useQuery({ queryKey: ["runs", SHOWN], queryFn: ({ signal }) => listRuns(SHOWN, signal) });
  if (data === undefined || data.length === 0) return null;
  return (
    <section aria-labelledby="last-runs">
      <h2 id="last-runs" className={classes.heading}>
        Your last runs
      </h2>
      <ul className={classes.runs}>
        {data.slice(0, SHOWN).map((run) => (
          <li key={run.id} className={classes.run}>
            <Link href={`/runs/${run.id}`} className={classes.runName}>
              {run.recipe}, {counted(run.photos, "photo")}
            </Link>
            {run.state !== "running" && run.counts.keep !== undefined && (
              <span className={classes.runSoft}>{run.counts.keep} kept</span>
            )}
            <span className={classes.runSoft}>{WORDS[run.state]}</span>
            <span className={classes.runSoft}>{moment(run.started)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
