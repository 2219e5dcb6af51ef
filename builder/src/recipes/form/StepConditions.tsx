import { Button, Group, NumberInput } from "@mantine/core";
import { type Document, type Step, writtenStep } from "../document";
import { useDocument } from "../documentStore";
import { gestureAt, keyEdits, resultsBefore } from "../parameters";
import { ConditionEditor } from "./ConditionEditor";
import classes from "./Form.module.css";

interface StepPartProps {
  readonly document: Document;
  readonly step: Step;
}

/** Where a step runs, and how often. */
export function StepConditions({ document, step }: StepPartProps) {
  const { edit, settle } = useDocument.getState();
  const written = writtenStep(document, step);
  const condition = written?.conditional?.if;
  const until = written?.iterate_until ?? undefined;
  const set = (path: readonly string[], value: unknown, group?: string) =>
    void edit(keyEdits(document, [...step.path, ...path], value), group);
  const first = resultsBefore(document, step)[0] ?? "quality";

  return (
    <>
      <h3 className={classes.section}>When it runs</h3>
      {condition === undefined ? (
        <Group gap="sm" justify="space-between">
          <span className={classes.sub}>For every photo that gets here.</span>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => set(["conditional"], { if: `${first}.count > 0` })}
          >
            Only where…
          </Button>
        </Group>
      ) : (
        <Removable word="For every photo again" onRemove={() => set(["conditional"], undefined)}>
          <ConditionEditor
            part={step.path}
            at={["conditional", "if"]}
            whole={["conditional"]}
            label="Only where"
            help="A condition over results that stand before. Ctrl+Space shows what can stand here."
            value={condition}
          />
        </Removable>
      )}
      {until === undefined ? (
        <div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes.detail}
            onClick={() => set(["iterate_until"], "technical_score > 7.0")}
          >
            Repeat until…
          </Button>
        </div>
      ) : (
        <Removable word="Once only" onRemove={() => set(["iterate_until"], undefined)}>
          <ConditionEditor
            part={step.path}
            at={["iterate_until"]}
            whole={["iterate_until"]}
            label="Repeat until"
            help="It runs again and again until this holds."
            value={until}
          />
          <NumberInput
            mt="xs"
            label="At most so often"
            min={1}
            max={100}
            value={written?.max_iterations ?? 5}
            onChange={(next) =>
              typeof next === "number" && set(["max_iterations"], next, gestureAt([...step.path, "max_iterations"]))
            }
            onBlur={settle}
          />
        </Removable>
      )}
    </>
  );
}

interface RemovableProps {
  readonly word: string;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
}

function Removable({ word, onRemove, children }: RemovableProps) {
  return (
    <div>
      {children}
      <Button mt={4} variant="subtle" color="gray" size="compact-xs" className={classes.detail} onClick={onRemove}>
        {word}
      </Button>
    </div>
  );
}
