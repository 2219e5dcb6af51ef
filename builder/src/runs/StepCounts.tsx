import type { LiveStep } from "../api/live";
import { duration } from "./quantities";
import classes from "./StepCounts.module.css";

const COUNTS = [
  ["done", "Done"],
  ["looked", "Looked at"],
  ["known", "Known already"],
  ["failed", "Failed"],
  ["passed", "Left out"],
] as const;

/** How the steps of a run stand while it runs. What did not happen to any photo is no zero but nothing. */
export function StepCounts({ steps }: { steps: readonly LiveStep[] }) {
  return (
    <table className={classes.steps}>
      <thead>
        <tr>
          <th scope="col">Step</th>
          {COUNTS.map(([key, title]) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">Time</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.node} data-step={step.node}>
            <th scope="row">{step.node}</th>
            {COUNTS.map(([key]) => (
              <td key={key} data-count={key}>
                {step[key] ? step[key].toLocaleString("en-GB") : ""}
              </td>
            ))}
            <td>{duration(step.seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
