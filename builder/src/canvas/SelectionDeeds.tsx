import { Button } from "@mantine/core";
import { Panel } from "@xyflow/react";
import { useDocument } from "../recipes/documentStore";
import { lastFolder } from "../recipes/run/lastFolder";
import classes from "./Canvas.module.css";
import { useCanvas } from "./canvasStore";
import type { Command } from "./keys";
import { useSample } from "./sampleStore";

const OF_STEPS: readonly (readonly [Command, string])[] = [
  ["duplicate", "Duplicate"],
  ["disable", "Off / on"],
  ["delete", "Delete"],
];
const MOVES: readonly (readonly [Command, string])[] = [
  ["move-up", "Earlier"],
  ["move-down", "Later"],
];
const OF_ONE: readonly (readonly [Command, string])[] = [
  ["wire", "Use its result"],
  ["connect", "Wire to…"],
];
const OF_WIRE: readonly (readonly [Command, string])[] = [["delete", "Take the wire off"]];

/** What can be done to what is selected, for who has no keyboard at hand. */
export function SelectionDeeds({ onCommand }: { readonly onCommand: (command: Command) => void }) {
  const wire = useCanvas((state) => state.wire);
  const chosen = useDocument((state) => state.selection.length);
  if (chosen === 0 && wire === null) return null;
  const deeds = chosen === 0 ? OF_WIRE : [...MOVES, ...(chosen === 1 ? OF_ONE : []), ...OF_STEPS];
  return (
    <Panel position="bottom-center" className={classes.deeds} role="toolbar" aria-label="Selection">
      {chosen > 1 && <span className={classes.chosen}>{chosen} steps</span>}
      {deeds.map(([command, word]) => (
        <Button key={command} size="compact-xs" variant="subtle" color="gray" onClick={() => onCommand(command)}>
          {word}
        </Button>
      ))}
      {chosen === 1 && <SampleRuns />}
    </Panel>
  );
}

/**
 * Run a few photos of the last folder up to the selected step, or from there to the end: what lies before it is
 * answered from what is known, unless it was changed.
 */
function SampleRuns() {
  const document = useDocument((state) => state.document);
  const profile = useDocument((state) => state.profile);
  const step = useDocument((state) => state.document?.steps.find((one) => one.id === state.selected));
  const { state, start } = useSample();
  const folder = lastFolder();
  if (folder === null || step === undefined || step.added || step.disabled || !document?.sound) return null;
  const runs = [
    ["Run to here", step.id],
    ["Run from here", undefined],
  ] as const;
  return runs.map(([word, until]) => (
    <Button
      key={word}
      size="compact-xs"
      variant="subtle"
      color="gray"
      disabled={state === "running"}
      onClick={() => void start(document, profile, folder, until)}
    >
      {word}
    </Button>
  ));
}
