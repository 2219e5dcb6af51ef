import { Button, Group } from "@mantine/core";
import { useDocument } from "../recipes/documentStore";
import classes from "./Canvas.module.css";
import { useCanvas } from "./canvasStore";
import type { Command } from "./keys";
import { SampleRun } from "./SampleRun";

const OF_SELECTION: readonly (readonly [Command, string])[] = [
  ["duplicate", "Duplicate"],
  ["disable", "Off / on"],
  ["move-up", "Earlier"],
  ["move-down", "Later"],
  ["delete", "Delete"],
];

/** What can be done without a key: to the recipe, and to what is selected. What was done is said below. */
export function Toolbar({ onCommand }: { readonly onCommand: (command: Command) => void }) {
  const { said, wire, arranged } = useCanvas();
  const chosen = useDocument((state) => state.selection.length);
  const deeds = chosen > 0 ? OF_SELECTION : wire ? ([["delete", "Take the wire off"]] as const) : [];
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Canvas">
      <Group gap={6}>
        <Button size="compact-sm" variant="default" onClick={() => onCommand("stage")}>
          Add a stage
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-pressed={arranged}
          data-on={arranged || undefined}
          className={classes.toggle}
          onClick={() => onCommand("arrange")}
        >
          Arrange
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onCommand("fit")}>
          See all
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label="Keys of the canvas"
          onClick={() => onCommand("help")}
        >
          ?
        </Button>
      </Group>
      {deeds.length > 0 && (
        <Group gap={4} role="group" aria-label="Selection">
          {chosen > 1 && <span className={classes.chosen}>{chosen} steps</span>}
          {deeds.map(([command, word]) => (
            <Button key={command} size="compact-sm" variant="subtle" color="gray" onClick={() => onCommand(command)}>
              {word}
            </Button>
          ))}
        </Group>
      )}
      <output className={classes.said} data-wrong={said.wrong || undefined}>
        {said.text && (said.wrong ? `✕ ${said.text}` : said.text)}
      </output>
      <SampleRun />
    </div>
  );
}
