import { useMemo } from "react";
import { pictures } from "../api/photos";
import type { Step } from "../recipes/document";
import type { Kind } from "./kinds";
import classes from "./Sample.module.css";
import { sampledOf } from "./sampleResults";
import { useSample } from "./sampleStore";

const MOST = 4;

/** What the last run over a few photos gave at this step. */
export function SampleResult({ step, kind }: { readonly step: Step; readonly kind: Kind }) {
  const run = useSample((state) => state.run);
  const details = useSample((state) => state.details);
  const sampled = useMemo(() => sampledOf(step, kind, details), [step, kind, details]);
  if (run === null || details.length === 0 || step.added) return null;
  const { thumb } = pictures(run);
  const stopped = sampled.stopped > 0 && `${sampled.stopped} ${step.gate ? "to check" : "not chosen"}`;
  return (
    <div className={classes.result}>
      <div className={classes.photos}>
        {sampled.photos.slice(0, MOST).map((one) => (
          <figure key={one.index} title={`${one.name}: ${one.word}`}>
            <img src={thumb(one.index)} alt={one.name} loading="lazy" draggable={false} />
            <figcaption>{one.word}</figcaption>
          </figure>
        ))}
      </div>
      <span className={classes.count}>
        {sampled.count === 0
          ? "Not run for any of the sample"
          : [`${sampled.count} of ${details.length} photos`, stopped].filter(Boolean).join(", ")}
      </span>
    </div>
  );
}
