import { ActionIcon, Menu } from "@mantine/core";
import { addFlow, moveLane, removeLane, renameLane } from "../../canvas/gestures";
import type { Lane } from "../../canvas/lanes";
import type { Document, Path } from "../document";
import { useDocument } from "../documentStore";
import { TextField } from "../form/TextField";
import { Problems } from "../Problems";
import { gestureAt } from "../parameters";
import { AddStep } from "./AddStep";
import { FlowBox } from "./FlowBox";
import classes from "./List.module.css";
import { StepRows } from "./StepRows";

interface StageSectionProps {
  readonly document: Document;
  readonly lane: Lane;
  readonly last: boolean;
}

/** A stage: its name, what it waits for, its steps, and its flows. */
export function StageSection({ document, lane, last }: StageSectionProps) {
  const { edit, settle } = useDocument.getState();
  const list: Path = [...lane.path, "steps"];
  const cards = lane.items.filter((item) => item.type === "card");
  const flows = lane.items.filter((item) => item.type === "flow");
  const problems = lane.problems.filter((one) => one.path.length <= lane.path.length + 1);
  return (
    <section className={classes.stage} aria-label={`Stage ${lane.name}`}>
      <header className={classes.stageHead}>
        <span className={classes.number} aria-hidden="true">
          {lane.index + 1}
        </span>
        <span className={classes.stageName}>
          <TextField
            aria-label="Name of the stage"
            value={lane.name}
            onChange={(next) => void edit(renameLane(document, lane, String(next)), gestureAt([...lane.path, "name"]))}
            onLeave={settle}
          />
        </span>
        <span className={classes.waits}>{waits(lane)}</span>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More for the stage ${lane.name}`}>
              ⋯
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={lane.index === 0} onClick={() => void edit(moveLane(lane, lane.index - 1))}>
              Move up
            </Menu.Item>
            <Menu.Item disabled={last} onClick={() => void edit(moveLane(lane, lane.index + 1))}>
              Move down
            </Menu.Item>
            <Menu.Item onClick={() => void edit(addFlow(lane, "detected_objects.count > 0"))}>
              Add steps under a condition
            </Menu.Item>
            <Menu.Item onClick={() => void edit(removeLane(document, lane))}>Delete the stage</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <Problems problems={problems} />
      <StepRows document={document} list={list} cards={cards} label={`Steps of ${lane.name}`} />
      {flows.map((flow) => (
        <FlowBox key={flow.id} document={document} flow={flow} />
      ))}
      <AddStep list={list} length={lane.raw.steps?.length ?? 0} where={lane.name} />
    </section>
  );
}

function waits(lane: Lane): string {
  if (!lane.said) return "";
  if (lane.dependsOn.length === 0) return "waits for nothing";
  return `waits for ${lane.dependsOn.join(", ")}`;
}
