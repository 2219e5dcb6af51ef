import { Button, Group } from "@mantine/core";
import classes from "./Canvas.module.css";
import { useCanvas } from "./canvasStore";
import type { Command } from "./keys";
import { SampleRun } from "./SampleRun";

/** What can be done to the recipe as a whole, and what the last gesture did. */
export function Toolbar({ onCommand }: { readonly onCommand: (command: Command) => void }) {
  const { said, arranged } = useCanvas();
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
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onCommand("help")}>
          Keys
        </Button>
      </Group>
      <output className={classes.said} data-wrong={said.wrong || undefined}>
        {said.text && (said.wrong ? `✕ ${said.text}` : said.text)}
      </output>
      <SampleRun />
    </div>
  );
}
