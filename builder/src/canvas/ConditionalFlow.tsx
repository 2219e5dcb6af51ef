import { Button, Group, Popover, Stack, TextInput, UnstyledButton } from "@mantine/core";
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo, useState } from "react";
import { ConditionEditor } from "../recipes/form/ConditionEditor";
import { useHands } from "./CanvasContext";
import { useCanvas } from "./canvasStore";
import classes from "./Lane.module.css";
import type { FlowLane } from "./lanes";
import type { FlowNode } from "./nodes";

/** Steps that run where a condition holds: a lane within a lane. */
export const ConditionalFlow = memo(function ConditionalFlow({ data: { flow } }: NodeProps<FlowNode>) {
  const add = useCanvas((state) => state.add);
  const [open, setOpen] = useState(false);
  return (
    <section
      className={classes.flow}
      aria-label={`Flow ${flow.name}`}
      data-wrong={flow.problems.length > 0 || undefined}
    >
      <Handle type="target" id="when" position={Position.Left} className={classes.when} style={{ top: 38 }} />
      <header className={classes.head}>
        <div className={classes.title}>
          <strong title={flow.name}>{flow.name}</strong>
        </div>
        <Group gap={0} wrap="nowrap">
          <UnstyledButton
            className={`${classes.more} nodrag`}
            aria-label={`Add a step to the flow ${flow.name}`}
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              const spot = { list: [...flow.path, "steps"], index: flow.cards.length };
              add({ at: { x: left, y: bottom }, spot, from: null });
            }}
          >
            +
          </UnstyledButton>
          <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" trapFocus withArrow shadow="md">
            <Popover.Target>
              <UnstyledButton
                className={`${classes.more} nodrag`}
                aria-label={`Flow ${flow.name}: name and condition`}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                ⋯
              </UnstyledButton>
            </Popover.Target>
            <Popover.Dropdown className="nokey nodrag nowheel">
              <FlowForm flow={flow} onClose={() => setOpen(false)} />
            </Popover.Dropdown>
          </Popover>
        </Group>
      </header>
      <p className={classes.condition}>
        when <code>{flow.condition}</code>
      </p>
      {flow.problems.slice(0, 1).map((problem) => (
        <p key={problem.message} className={classes.flowProblem} title={problem.cure}>
          ▲ {problem.message}
        </p>
      ))}
    </section>
  );
});

function FlowForm({ flow, onClose }: { readonly flow: FlowLane; readonly onClose: () => void }) {
  const { make } = useHands();
  const [name, setName] = useState(flow.name);
  const put = () => {
    const value = name.trim();
    if (value === flow.name || value === "") return;
    void make([{ op: "set", path: [...flow.path, "action"], value }], `The flow is named ${value}`);
  };
  return (
    <Stack gap="sm">
      <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} onBlur={put} />
      <ConditionEditor part={flow.path} at={["condition"]} label="Runs when" value={flow.condition} />
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          onClose();
          void make([{ op: "remove", path: flow.path }], `The flow ${flow.name} is deleted`);
        }}
      >
        Delete the flow and its steps
      </Button>
    </Stack>
  );
}
