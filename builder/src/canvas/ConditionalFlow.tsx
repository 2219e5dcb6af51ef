import { Button, Group, Popover, Stack, Text, Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo, useState } from "react";
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
              <FlowForm key={flow.condition} flow={flow} onClose={() => setOpen(false)} />
            </Popover.Dropdown>
          </Popover>
        </Group>
      </header>
      <p className={classes.condition}>
        when <code>{flow.condition}</code>
      </p>
    </section>
  );
});

function FlowForm({ flow, onClose }: { readonly flow: FlowLane; readonly onClose: () => void }) {
  const { make } = useHands();
  const [name, setName] = useState(flow.name);
  const [condition, setCondition] = useState(flow.condition);
  const put = (field: string, value: string, before: string) => {
    if (value !== before)
      void make([{ op: "set", path: [...flow.path, field], value }], `The flow's ${field} is changed`);
  };
  return (
    <Stack gap="sm">
      <TextInput
        label="Name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => put("action", name.trim(), flow.name)}
      />
      <Textarea
        label="Runs when"
        autosize
        value={condition}
        styles={{ input: { fontFamily: "monospace" } }}
        onChange={(event) => setCondition(event.currentTarget.value)}
        onBlur={() => put("condition", condition.trim(), flow.condition)}
      />
      {flow.problems.map((problem) => (
        <Text key={problem.message} size="sm" style={{ color: "var(--failed)" }}>
          ▲ {problem.message} {problem.cure}
        </Text>
      ))}
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
