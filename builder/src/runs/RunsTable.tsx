import { Checkbox, Table, VisuallyHidden } from "@mantine/core";
import { Link } from "wouter";
import type { Run } from "../api/runs";
import { counted, duration, moment } from "./quantities";
import { RunActions } from "./RunActions";
import { RunState } from "./RunState";
import classes from "./Runs.module.css";
import { useRunDeeds } from "./useRunDeeds";
import { VerdictCounts } from "./VerdictCounts";

interface Listed {
  readonly runs: readonly Run[];
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
}

export function RunsTable({ runs, chosen, onChoose }: Listed) {
  return (
    <div className={classes.scroller}>
      <Table className={classes.table} verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <VisuallyHidden>Compare</VisuallyHidden>
            </Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Recipe</Table.Th>
            <Table.Th>Result</Table.Th>
            <Table.Th>Started</Table.Th>
            <Table.Th>
              <VisuallyHidden>What can be done</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} chosen={chosen.includes(run.id)} onChoose={onChoose} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface Row {
  readonly run: Run;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

function RunRow({ run, chosen, onChoose }: Row) {
  const deeds = useRunDeeds(run.id);
  return (
    <Table.Tr data-run={run.id}>
      <Table.Td>
        <Checkbox
          checked={chosen}
          onChange={() => onChoose(run.id)}
          aria-label={`Compare ${run.recipe}, ${moment(run.started)}`}
        />
      </Table.Td>
      <Table.Td>
        <RunState state={run.state} stopping={run.stopping} />
      </Table.Td>
      <Table.Td className={classes.recipe}>
        <Link href={`/runs/${encodeURIComponent(run.id)}`} className={classes.link}>
          {run.recipe}
        </Link>
        {run.sample && <span className={classes.soft}> (a sample)</span>}
        <span className={classes.under} title={run.folder}>
          {lastPart(run.folder)}
        </span>
      </Table.Td>
      <Table.Td>
        <VerdictCounts counts={run.counts} />
        <span className={classes.under}>of {counted(run.photos, "photo")}</span>
      </Table.Td>
      <Table.Td>
        <time dateTime={run.started} title={new Date(run.started).toLocaleString("en-GB")}>
          {moment(run.started)}
        </time>
        {run.seconds !== null && (
          <span className={classes.under}>
            {run.state === "running" ? "for" : "took"} {duration(run.seconds)}
          </span>
        )}
      </Table.Td>
      <Table.Td>
        <RunActions run={run} deeds={deeds} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The folder's own name: the place before it is the same for most runs, and is told on hovering and on the run's page. */
function lastPart(folder: string): string {
  return folder.split(/[/\\]/).filter(Boolean).at(-1) ?? folder;
}
