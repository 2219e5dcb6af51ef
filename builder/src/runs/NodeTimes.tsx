import { VisuallyHidden } from "@mantine/core";
import type { NodeTime } from "../api/runs";
import classes from "./NodeTimes.module.css";
import { duration } from "./quantities";

/** Where the time went: a bar a step, the longest filling the width. */
export function NodeTimes({ nodes }: { nodes: readonly NodeTime[] }) {
  const longest = Math.max(0.001, ...nodes.map((node) => node.seconds));
  const told = nodes.some((node) => node.asked != null);
  return (
    <table className={classes.times}>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col" className={classes.wide}>
            <VisuallyHidden>Share</VisuallyHidden>
          </th>
          <th scope="col" className={classes.number}>
            Time
          </th>
          {told && (
            <th scope="col" className={classes.number}>
              Looked at
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={node.node}>
            <th scope="row">{node.node}</th>
            <td className={classes.wide}>
              <span className={classes.bar} style={{ inlineSize: `${(100 * node.seconds) / longest}%` }} />
            </td>
            <td className={classes.number}>{duration(node.seconds)}</td>
            {told && <td className={classes.number}>{looked(node)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of the photos that the step asked about, those that no earlier run had answered. */
function looked({ asked, measured }: NodeTime): string {
  if (asked === undefined || asked === null) return "";
  return `${(measured ?? 0).toLocaleString("en-GB")} of ${asked.toLocaleString("en-GB")}`;
}
