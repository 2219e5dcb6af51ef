import { Button, Popover, UnstyledButton } from "@mantine/core";
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo, useState } from "react";
import { useHands } from "./CanvasContext";
import { useCanvas } from "./canvasStore";
import { moveLane } from "./gestures";
import classes from "./Lane.module.css";
import { LaneForm } from "./LaneForm";
import type { LaneNode } from "./nodes";

/** A stage: its name, what holds for it, and the room that its cards stand in. */
export const StageLane = memo(function StageLane({ data }: NodeProps<LaneNode>) {
  const { lane, others, count, filled } = data;
  const { make } = useHands();
  const add = useCanvas((state) => state.add);
  const [open, setOpen] = useState(false);
  const move = (by: number) => make(moveLane(lane, lane.index + by), `${lane.name} moved`);
  return (
    <section
      className={classes.lane}
      aria-label={`Stage ${lane.name}`}
      data-wrong={lane.problems.length > 0 || undefined}
    >
      <Handle type="target" id="before" position={Position.Left} className={classes.port} style={{ top: 32 }} />
      <header className={`${classes.head} lane-handle`}>
        <div className={classes.title}>
          <strong title={lane.name}>{lane.name}</strong>
          <span className={classes.facts}>{factsOf(lane.raw, lane.said, lane.dependsOn).join(" · ")}</span>
        </div>
        <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" trapFocus withArrow shadow="md">
          <Popover.Target>
            <UnstyledButton
              className={`${classes.more} nodrag`}
              aria-label={`Stage ${lane.name}: name, order, limits`}
              aria-expanded={open}
              data-lane={lane.index}
              onClick={() => setOpen(!open)}
            >
              ⋯
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown className="nokey nodrag nowheel">
            <LaneForm lane={lane} others={others} count={count} onMove={move} onClose={() => setOpen(false)} />
          </Popover.Dropdown>
        </Popover>
      </header>
      {lane.problems.slice(0, 1).map((problem) => (
        <p key={problem.message} className={classes.problem} title={problem.cure}>
          ▲ {problem.message}
        </p>
      ))}
      <Handle type="source" id="after" position={Position.Right} className={classes.port} style={{ top: 32 }} />
      <Button
        className={`${classes.add} nodrag`}
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={`+ Add a step to ${lane.name}`}
        style={{ top: filled }}
        onClick={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect();
          const list = [...lane.path, "steps"];
          add({ at: { x: left, y: top }, spot: { list, index: lane.raw.steps?.length ?? 0 }, from: null });
        }}
      >
        + Add a step
      </Button>
    </section>
  );
});

function factsOf(raw: LaneNode["data"]["lane"]["raw"], said: boolean, waits: readonly string[]): readonly string[] {
  const facts: string[] = [];
  if (said) facts.push(waits.length > 0 ? `after ${waits.join(", ")}` : "waits for none");
  if (raw.parallel) facts.push("in any order");
  if (raw.timeout_seconds) facts.push(`at most ${raw.timeout_seconds} s`);
  if (raw.continue_on_failure) facts.push("goes on after failures");
  return facts;
}
