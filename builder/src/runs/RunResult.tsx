import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { VerdictWord } from "../api/photos";
import { type RunDetail, reportAddress } from "../api/runs";
import { DeliverDialog } from "../delivery/DeliverDialog";
import { Verdict } from "../design/Verdict";
import { Card } from "./Card";
import { Failures } from "./Failures";
import { NodeTimes } from "./NodeTimes";
import { Notes } from "./Notes";
import { counted, duration } from "./quantities";
import classes from "./RunPage.module.css";

const VERDICTS: readonly VerdictWord[] = ["keep", "alternate", "review", "failed"];

/** A run that is over: what it came to, what to do with it, and where the time went. */
export function RunResult({ run }: { run: RunDetail }) {
  const [delivering, setDelivering] = useState(false);
  const judged = VERDICTS.reduce((sum, verdict) => sum + (run.counts[verdict] ?? 0), run.counts.rejected ?? 0);
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Card title="Result" aside={<span className={classes.soft}>{spent(run)}</span>}>
          {judged === 0 ? (
            <p className={classes.soft}>The run came to no verdict. {untold(run)}</p>
          ) : (
            <>
              <ul className={classes.tiles} aria-label="Verdicts">
                {VERDICTS.map((verdict) => (
                  <li key={verdict} className={classes.tile}>
                    <strong>{(run.counts[verdict] ?? 0).toLocaleString("en-GB")}</strong>
                    <Verdict verdict={verdict} />
                  </li>
                ))}
              </ul>
              {(run.counts.rejected ?? 0) > 0 && (
                <p className={classes.soft}>
                  {counted(run.counts.rejected ?? 0, "photo")} had been rejected by you and stayed so.
                </p>
              )}
              <Group gap="sm">
                <Button component={Link} href={`/runs/${encodeURIComponent(run.id)}/photos`}>
                  Go through the photos
                </Button>
                <Button variant="default" onClick={() => setDelivering(true)}>
                  Deliver to an editor…
                </Button>
                {run.report && (
                  <Button variant="default" component="a" href={reportAddress(run.id)} target="_blank" rel="noopener">
                    Report (new tab)
                  </Button>
                )}
              </Group>
            </>
          )}
        </Card>
        <Failures failures={run.failures} all={run.counts.failed ?? 0} />
        {run.nodes.length > 0 && (
          <Card title="Time per step" aside={<span className={classes.soft}>{known(run.share)}</span>}>
            <NodeTimes nodes={run.nodes} />
          </Card>
        )}
      </div>
      <div className={classes.column}>
        {run.slowest.length > 0 && (
          <Card title="Slowest photos">
            <dl className={classes.pairs} aria-label="Slowest photos">
              {run.slowest.map(({ photo, seconds, step }) => (
                <div key={`${photo}:${step}`} style={{ display: "contents" }}>
                  <dt>
                    {photo} <span className={classes.soft}>{step}</span>
                  </dt>
                  <dd>{duration(seconds)}</dd>
                </div>
              ))}
            </dl>
          </Card>
        )}
        <Notes notes={run.notes} />
      </div>
      {delivering && <DeliverDialog run={run.id} onClose={() => setDelivering(false)} />}
    </div>
  );
}

function spent({ photos, seconds }: RunDetail): string {
  return seconds === null ? counted(photos, "photo") : `${counted(photos, "photo")} in ${duration(seconds)}`;
}

function known(share: number | null): string {
  return share === null ? "" : `${Math.round(100 * share)} % of the answers were known already`;
}

function untold(run: RunDetail): string {
  return run.state === "done" ? "" : "What it found so far is kept: “Go on” takes up where it stopped.";
}
