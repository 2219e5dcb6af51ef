import { Button, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { listRuns, type Run } from "../api/runs";
import { Comparison } from "./Comparison";
import { Refusal } from "./Refusal";
import classes from "./Runs.module.css";
import { RunsTable } from "./RunsTable";
import { Waiting } from "./Waiting";

const SOON_MS = 2_000;
/** Runs of the command line show up as well, so the list is asked for even while nothing runs here. */
const LATER_MS = 10_000;
const PAGE = 50;

/** Every run that the store knows, the newest first. */
export default function RunsPage() {
  const [limit, setLimit] = useState(PAGE);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [comparing, setComparing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ["runs", "list", limit],
    queryFn: ({ signal }) => listRuns(limit, signal),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? SOON_MS : LATER_MS),
  });
  const pair = (data ?? []).filter((run) => chosen.includes(run.id));
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(-2)));

  return (
    <section className={classes.page} aria-labelledby="runs">
      <Group justify="space-between">
        <Title order={1} size="h2" id="runs">
          Runs
        </Title>
        <Group gap="sm">
          <Text size="sm" className={classes.soft}>
            {pair.length === 0 ? "Choose two to compare them." : `${pair.length} of 2 chosen`}
          </Text>
          <Button size="compact-md" variant="default" disabled={pair.length !== 2} onClick={() => setComparing(true)}>
            Compare
          </Button>
        </Group>
      </Group>
      {error && <Refusal fault={error} what="The runs cannot be listed" again={() => void refetch()} />}
      {!data && !error && <Waiting what="Asking for the runs" />}
      {data?.length === 0 && (
        <p className={classes.empty}>
          No run yet. <Link href="/">Start with a few questions</Link>, or run one of the{" "}
          <Link href="/recipes">recipes</Link>.
        </p>
      )}
      {data && data.length > 0 && <RunsTable runs={data} chosen={chosen} onChoose={toggle} />}
      {data && data.length >= limit && (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + PAGE)}>
          Show older runs
        </Button>
      )}
      {comparing && pair[0] && pair[1] && (
        <Comparison before={pair[1]} after={pair[0]} onClose={() => setComparing(false)} />
      )}
    </section>
  );
}

function isRunning(run: Run): boolean {
  return run.state === "running";
}
