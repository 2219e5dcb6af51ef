import { Button, Checkbox, Group, NumberInput, Stack, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useHands } from "./CanvasContext";
import type { Board } from "./connection";
import { addFlow, removeLane, renameLane, setLane } from "./gestures";
import type { Lane } from "./lanes";

interface Props {
  readonly lane: Lane;
  readonly others: readonly string[];
  readonly count: number;
  readonly onMove: (by: number) => void;
  readonly onClose: () => void;
}

/** What holds for a stage. A name and a limit count when the field is left; the rest at once. */
export function LaneForm({ lane, others, count, onMove, onClose }: Props) {
  const { drawing, make } = useHands();
  const [name, setName] = useState(lane.name);
  const [limit, setLimit] = useState<number | string>(lane.raw.timeout_seconds ?? "");
  const rename = () => {
    const wanted = name.trim();
    if (wanted === "" || wanted === lane.name) return setName(lane.name);
    void make(renameLane(drawing.document, lane, wanted), `The stage is named ${wanted}`);
  };
  const bound = () => {
    const value = limit === "" ? null : Number(limit);
    if (value === (lane.raw.timeout_seconds ?? null)) return;
    void make(setLane(lane, "timeout_seconds", value), value === null ? "No time limit" : `At most ${value} seconds`);
  };
  const possible = others.filter((other) => other !== lane.name);
  return (
    <Stack gap="sm">
      <TextInput
        label="Name"
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === "Enter" && rename()}
      />
      <NumberInput
        label="Time limit"
        description="For its work on one photo; none where it is empty"
        value={limit}
        onChange={setLimit}
        onBlur={bound}
        min={0.1}
        suffix=" s"
      />
      <Switch
        label="Its steps may run in any order"
        checked={lane.raw.parallel ?? false}
        onChange={(event) => make(setLane(lane, "parallel", event.currentTarget.checked), "The order is changed")}
      />
      <Switch
        label="Go on where a step fails"
        checked={lane.raw.continue_on_failure ?? false}
        onChange={(event) =>
          make(setLane(lane, "continue_on_failure", event.currentTarget.checked), "What a failure does is changed")
        }
      />
      {possible.length > 0 && (
        <Checkbox.Group
          label="Waits for"
          value={[...lane.dependsOn]}
          onChange={(value) =>
            make(
              [{ op: "set", path: [...lane.path, "depends_on"], value }],
              `${lane.name} waits for ${value.join(", ") || "none"}`,
            )
          }
        >
          <Stack gap={6} mt={6}>
            {possible.map((other) => (
              <Checkbox key={other} value={other} label={other} size="xs" />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Group gap="xs">
        <Button variant="default" size="xs" disabled={lane.index === 0} onClick={() => onMove(-1)}>
          ← Earlier
        </Button>
        <Button variant="default" size="xs" disabled={lane.index === count - 1} onClick={() => onMove(1)}>
          Later →
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            onClose();
            void make(addFlow(lane, firstFlow(drawing, lane)), "A flow was added: say when it runs");
          }}
        >
          Add a flow
        </Button>
        <Button
          variant="default"
          color="red"
          size="xs"
          onClick={() => {
            onClose();
            void make(removeLane(drawing.document, lane), `${lane.name} is deleted`);
          }}
        >
          Delete
        </Button>
      </Group>
    </Stack>
  );
}

/** A condition that holds something to begin with: over the last result before the flow. */
function firstFlow(drawing: Board, lane: Lane): string {
  const before = drawing.order.filter((step) => !step.added && !step.disabled && step.stage <= lane.index);
  const finds = before.findLast((step) => step.action === "detect_objects");
  if (finds?.output) return `${finds.output}.count > 0`;
  const last = before.at(-1);
  return last ? `ran('${last.id}')` : "true";
}
