import type { PlannedNode, PlannedPhase } from "../../api/plans";
import { counted } from "../../runs/quantities";
import { bytesInWords } from "../amounts";
import { useDocument } from "../documentStore";
import classes from "./Panel.module.css";

/** The phases of a run: what is in memory together, and what is done then. */
export function PhaseList({ phases }: { readonly phases: readonly PlannedPhase[] }) {
  return (
    <ol className={classes.phases}>
      {phases.map((phase, at) => {
        const nodes = [...phase.nodes, ...(phase.barrier ? [phase.barrier] : [])];
        const calls = [...phase.ahead, ...phase.calls].reduce((sum, one) => sum + one.calls, 0);
        const players = Object.keys(phase.players);
        return (
          <li key={nodes[0]?.id ?? `phase ${at}`} className={classes.phase}>
            <p className={classes.phaseHead}>
              <span>Phase {at + 1}</span>
              {phase.memory_bytes > 0 && (
                <span className={classes.phaseMemory}>{bytesInWords(phase.memory_bytes)}</span>
              )}
            </p>
            <ul className={classes.plain}>
              {nodes.map((node) => (
                <Planned key={node.id} node={node} />
              ))}
            </ul>
            {players.length > 0 && (
              <p className={classes.small}>
                {players.join(", ")}
                {calls > 0 && ` · at most ${counted(calls, "call")}`}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Planned({ node }: { readonly node: PlannedNode }) {
  const { select } = useDocument.getState();
  return (
    <li>
      <button type="button" className={classes.link} onClick={() => select(node.id)}>
        {node.sentence}
      </button>
      {node.added && <span className={classes.small}> · by itself: {node.added}</span>}
      {node.scope === "set" && <span className={classes.small}> · waits for every photo</span>}
    </li>
  );
}
