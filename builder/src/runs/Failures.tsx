import type { Failure } from "../api/runs";
import { Lines } from "../design/Lines";
import { Card } from "./Card";
import { told } from "./cures";
import { counted } from "./quantities";
import classes from "./RunPage.module.css";

/** Photos that failed, the newest first, each with what to do about it. `all`: how many there are in the whole run. */
export function Failures({ failures, all }: { failures: readonly Failure[]; all: number }) {
  if (failures.length === 0) return null;
  const shown = [...failures].reverse();
  return (
    <Card
      title={`${counted(Math.max(all, failures.length), "photo")} failed`}
      aside={all > failures.length && <span className={classes.soft}>the last {failures.length} are shown</span>}
    >
      <Lines label="Photos that failed">
        {shown.map((failure) => {
          const { what, cure } = told(failure);
          return (
            <li key={`${failure.photo}:${failure.code}`}>
              <strong>{failure.photo}</strong>: {what}
              <br />
              <span className={classes.soft}>{cure}</span>
            </li>
          );
        })}
      </Lines>
    </Card>
  );
}
