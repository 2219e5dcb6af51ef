import { Anchor, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useLocation } from "wouter";
import { isOver, type RunDetail, readRun } from "../api/runs";
import { moment } from "./quantities";
import { Refusal } from "./Refusal";
import { RunActions } from "./RunActions";
import classes from "./RunPage.module.css";
import { RunResult } from "./RunResult";
import { RunState } from "./RunState";
import { RunUnderWay } from "./RunUnderWay";
import { useLiveRun } from "./useLiveRun";
import { useRunDeeds } from "./useRunDeeds";
import { Waiting } from "./Waiting";

/** One run: live while it runs, what it came to when it is over. */
export default function RunPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["runs", "one", id],
    queryFn: ({ signal }) => readRun(id, signal),
  });
  return (
    <article className={classes.page}>
      <Anchor component={Link} href="/runs" className={classes.back}>
        ← Runs
      </Anchor>
      {!data && (
        <Title order={1} size="h2" mb="md">
          {id}
        </Title>
      )}
      {error && !data && <Refusal fault={error} what="This run cannot be shown" again={() => void refetch()} />}
      {!data && !error && <Waiting what="Asking for the run" />}
      {data && <OneRun run={data} />}
    </article>
  );
}

function OneRun({ run }: { run: RunDetail }) {
  const queries = useQueryClient();
  const [, go] = useLocation();
  const now = useLiveRun(run.id, !isOver(run.state));
  const state = now.live?.state ?? run.state;
  const stopping = now.live?.stopping ?? run.stopping;
  const deeds = useRunDeeds(run.id, (after) => {
    if (after === null) go("/runs");
    else if (after.id !== run.id) go(`/runs/${encodeURIComponent(after.id)}`);
  });
  const ended = isOver(state) && !isOver(run.state);
  useEffect(() => {
    if (ended) void queries.invalidateQueries({ queryKey: ["runs"] });
  }, [ended, queries]);
  useTitle(state === "running" ? `Running: ${run.recipe}` : run.recipe);
  return (
    <>
      <header className={classes.head}>
        <div className={classes.title}>
          <Title order={1} size="h2">
            {run.recipe}
          </Title>
          <RunState state={state} stopping={stopping} />
        </div>
        <RunActions run={{ ...run, state, stopping }} deeds={deeds} size="sm" />
      </header>
      <p className={classes.about}>
        <span>{run.id}</span>
        <span>
          started <time dateTime={run.started}>{moment(run.started)}</time> from the {seenBy(run.seen_by)}
        </span>
        <span>profile {run.profile}</span>
        {run.sample && <span>a sample of the photos</span>}
        <span>{run.folder}</span>
      </p>
      {isOver(run.state) ? <RunResult run={run} /> : <RunUnderWay run={run} now={now} />}
    </>
  );
}

function seenBy(who: string): string {
  return who === "web" ? "web app" : who;
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Safelight`;
    return () => {
      document.title = "Safelight";
    };
  }, [title]);
}
