import type { RunStateName } from "../api/runs";
import classes from "./RunState.module.css";

const LOOKS: Record<RunStateName, readonly [shape: string, word: string]> = {
  running: ["▶", "Running"],
  done: ["✓", "Done"],
  failed: ["✕", "Failed"],
  stopped: ["❚❚", "Stopped"],
  cancelled: ["■", "Cancelled"],
  dead: ["◌", "Process gone"],
};

/** A run's state by shape, word and colour; one that was asked to stop finishes the photos it has in hand. */
export function RunState({ state, stopping = false }: { state: RunStateName; stopping?: boolean }) {
  const [shape, word] = LOOKS[state];
  return (
    <span className={classes.state} data-state={state}>
      <span className={classes.shape} aria-hidden="true">
        {shape}
      </span>
      {stopping && state === "running" ? "Stopping" : word}
    </span>
  );
}
