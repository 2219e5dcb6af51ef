import { Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/client";
import type { VerdictWord } from "../api/photos";
import { type Run, readRun } from "../api/runs";
import { VERDICT_WORDS } from "../design/Verdict";
import { Dialog } from "./Dialog";
import { duration, moment } from "./quantities";
import { Refusal } from "./Refusal";
import classes from "./Runs.module.css";

interface Changes {
  readonly changes: readonly { readonly sentence: string }[];
}

/** Two runs side by side: what they came to, and in which sentences their recipes differ. */
export function Comparison({ before, after, onClose }: { before: Run; after: Run; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ["runs", "compared", before.id, after.id],
    queryFn: async () => {
      const [old, young] = await Promise.all([readRun(before.id), readRun(after.id)]);
      return ask<Changes>("POST", "/documents/compare", { before: old.recipe_text, after: young.recipe_text });
    },
  });
  const runs = [before, after];
  return (
    <Dialog onClose={onClose} size="lg" title="Two runs">
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {runs.map((run) => (
              <Table.Th key={run.id} className={classes.compared}>
                {run.recipe}, {moment(run.started)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Line name="Photos" values={runs.map((run) => run.photos.toLocaleString("en-GB"))} />
          {(Object.keys(VERDICT_WORDS) as VerdictWord[]).map((verdict) => (
            <Line
              key={verdict}
              name={VERDICT_WORDS[verdict]}
              values={runs.map((run) => (run.counts[verdict] ?? 0).toLocaleString("en-GB"))}
            />
          ))}
          <Line name="Took" values={runs.map((run) => (run.seconds === null ? "–" : duration(run.seconds)))} />
          <Line name="Profile" values={runs.map((run) => run.profile)} />
        </Table.Tbody>
      </Table>
      <Title order={2} size="h5" mt="md" mb="xs">
        Their recipes
      </Title>
      {error && <Refusal fault={error} what="The recipes cannot be compared" />}
      {data?.changes.length === 0 && <Text>They are the same.</Text>}
      {data && data.changes.length > 0 && (
        <ul>
          {data.changes.map((change) => (
            <li key={change.sentence}>{change.sentence}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Line({ name, values }: { name: string; values: readonly string[] }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two columns that never change their places
        <Table.Td key={at} className={classes.right}>
          {value}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
