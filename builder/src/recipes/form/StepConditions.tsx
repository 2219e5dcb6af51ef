import { Button, Group, Stack } from "@mantine/core";
import { type Document, type Step, writtenStep } from "../document";
import { useDocument } from "../documentStore";
import { errorAt, gestureAt, keyEdits, resultsBefore } from "../parameters";
import { ConditionEditor } from "./ConditionEditor";
import classes from "./Form.module.css";
import { NumberField } from "./NumberField";

const ROUNDS = { kind: "number", least: 1, most: 100, whole: true } as const;
const USUAL_ROUNDS = 5;

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
  const most = [...step.path, "max_iterations"];
  const always = () => set(["conditional"], undefined);
  // How often goes with until when: alone it says nothing.
  const once = () =>
    void edit(["iterate_until", "max_iterations"].flatMap((key) => keyEdits(document, [...step.path, key], undefined)));
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
        <Removable word="For every photo again" onRemove={always}>
          <ConditionEditor
            part={step.path}
            at={["conditional", "if"]}
            onEmpty={always}
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
        <Removable word="Once only" onRemove={once}>
          <ConditionEditor
            part={step.path}
            at={["iterate_until"]}
            onEmpty={once}
            label="Repeat until"
            help="It runs again and again until this holds."
            value={until}
          />
          <NumberField
            label="At most so often"
            description="The best round stands, whichever it was."
            error={errorAt(document, most)}
            kind={ROUNDS}
            value={written?.max_iterations ?? USUAL_ROUNDS}
            optional={false}
            onChange={(next) => set(["max_iterations"], next, gestureAt(most))}
            onLeave={settle}
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
      <Stack gap="xs">{children}</Stack>
      <Button mt={4} variant="subtle" color="gray" size="compact-xs" className={classes.detail} onClick={onRemove}>
        {word}
      </Button>
    </div>
  );
}
