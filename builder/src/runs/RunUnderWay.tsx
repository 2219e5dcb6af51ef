import { Progress, VisuallyHidden } from "@mantine/core";
import type { RunDetail } from "../api/runs";
import { Card } from "./Card";
import { Failures } from "./Failures";
import type { LiveRun } from "./liveRun";
import { Notes } from "./Notes";
import { Notice } from "./Notice";
import { Phases } from "./Phases";
import { phasesOf } from "./phases";
import { duration, timeLeft } from "./quantities";
import { Residents } from "./Residents";
import classes from "./RunPage.module.css";
import { StepCounts } from "./StepCounts";
import { useSecondsSince } from "./useSecondsSince";

/** A run while it runs. */
export function RunUnderWay({ run, now }: { run: RunDetail; now: LiveRun }) {
  const { live, reached, at } = now;
  const since = useSecondsSince(at, live !== null && reached);
  const phases = phasesOf(run.phases, live);
  const current = phases.find((phase) => phase.state === "under way");
  const done = current?.done ?? 0;
  const photos = current?.photos ?? run.photos;
  return (
    <>
      {!reached && (
        <Notice tone="care" title="The server does not answer" urgent>
          <p>
            The run is a process of its own and goes on. What you see is how it was; this page takes it up again by
            itself.
          </p>
        </Notice>
      )}
      <VisuallyHidden component="p" role="status">
        {current ? `Phase ${current.number + 1} of ${phases.length}: ${current.what}` : "The run is getting ready"}
      </VisuallyHidden>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Card title="Under way" aside={phases.length > 0 && <Place at={current?.number} of={phases.length} />}>
            <div className={classes.now}>
              <span>{current?.what ?? "Getting ready"}</span>
              <span data-done={done}>
                {done.toLocaleString("en-GB")} of {photos.toLocaleString("en-GB")} photos
              </span>
            </div>
            <Progress
              size="lg"
              value={photos === 0 ? 0 : (100 * done) / photos}
              aria-label={current?.what ?? "Getting ready"}
              transitionDuration={0}
            />
            <dl className={classes.numbers}>
              <Fact name="Time left">{timeLeft(live?.left_seconds ?? null, live?.left_at_most ?? null)}</Fact>
              <Fact name="So far">{duration(Math.floor((live?.seconds ?? run.seconds ?? 0) + since))}</Fact>
              <Fact name="To check so far">{(live?.check ?? 0).toLocaleString("en-GB")}</Fact>
              <Fact name="Failed so far">{(live?.failed ?? 0).toLocaleString("en-GB")}</Fact>
            </dl>
          </Card>
          <Card title="Phases">
            <Phases phases={phases} />
          </Card>
          {live && live.nodes.length > 0 && (
            <Card title="Steps so far" aside={<span className={classes.soft}>in photos</span>}>
              <StepCounts steps={live.nodes} />
            </Card>
          )}
          <Failures failures={live?.failures ?? []} all={live?.failed ?? 0} />
        </div>
        <div className={classes.column}>
          {live && <Residents live={live} />}
          <Notes notes={live?.notes ?? []} />
        </div>
      </div>
    </>
  );
}

function Place({ at, of }: { at: number | undefined; of: number }) {
  return <span className={classes.soft}>{at === undefined ? `${of} phases` : `Phase ${at + 1} of ${of}`}</span>;
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
