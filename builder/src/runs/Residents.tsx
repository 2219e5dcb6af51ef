import type { Live } from "../api/live";
import { Card } from "./Card";
import { size } from "./quantities";
import classes from "./RunPage.module.css";

/** What the run takes of this machine's memory, and the models in it. */
export function Residents({ live }: { live: Pick<Live, "memory_bytes" | "models"> }) {
  return (
    <Card
      title="Memory"
      aside={live.memory_bytes !== null && <strong data-memory>{size(live.memory_bytes)} in all</strong>}
    >
      {live.models.length === 0 ? (
        <span className={classes.soft}>No model is loaded now.</span>
      ) : (
        <dl className={classes.pairs} aria-label="Loaded models">
          {live.models.map((model) => (
            <div key={model.name} style={{ display: "contents" }}>
              <dt>{model.name}</dt>
              <dd>{size(model.bytes)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
