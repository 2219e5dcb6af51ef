import { Progress, VisuallyHidden } from "@mantine/core";
import classes from "./Phases.module.css";
import type { Phase } from "./phases";
import { duration } from "./quantities";

const SHAPES = { "to come": "○", "under way": "◐", done: "●" } as const;

/** What the run does one after the other, and how far it is. */
export function Phases({ phases }: { phases: readonly Phase[] }) {
  return (
    <ol className={classes.phases}>
      {phases.map((phase) => (
        <li
          key={phase.number}
          className={classes.phase}
          data-state={phase.state}
          aria-current={phase.state === "under way" ? "step" : undefined}
        >
          <span className={classes.shape} aria-hidden="true">
            {SHAPES[phase.state]}
          </span>
          <span className={classes.what}>
            {phase.what}
            <VisuallyHidden>, {phase.state}</VisuallyHidden>
            {phase.players.length > 0 && <span className={classes.players}>with {phase.players.join(", ")}</span>}
          </span>
          <span className={classes.count}>{amount(phase)}</span>
          <span className={classes.time}>{phase.seconds === null ? "" : duration(phase.seconds)}</span>
          {phase.state === "under way" && (
            <Progress
              className={classes.bar}
              value={phase.photos === 0 ? 0 : (100 * phase.done) / phase.photos}
              size="xs"
              aria-hidden="true"
              transitionDuration={0}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function amount({ state, done, photos }: Phase): string {
  if (photos === 0) return "";
  const all = photos.toLocaleString("en-GB");
  return state === "under way" ? `${done.toLocaleString("en-GB")} of ${all}` : all;
}
