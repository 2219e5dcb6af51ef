import { Stack } from "@mantine/core";
import { type Path, problemsOf, type Step, writtenStep } from "./document";
import { useDocument } from "./documentStore";
import classes from "./form/Form.module.css";
import { type Field, fieldsOf } from "./form/fieldKind";
import { SchemaForm } from "./form/SchemaForm";
import { StepConditions } from "./form/StepConditions";
import { StepSettings } from "./form/StepSettings";
import { Problems } from "./Problems";
import { errorAt, gestureAt, parameterEdits, resultsBefore, shownValue, writtenName } from "./parameters";
import { useAction } from "./useCatalogue";

/** Everything about one step, to change. Reads and writes the recipe that is open. */
export function StepForm({ step }: { readonly step: Step }) {
  const document = useDocument((state) => state.document);
  const { edit, settle } = useDocument.getState();
  const action = useAction(step);
  if (document === null) return null;
  const head = (
    <header>
      <h2 className={classes.heading}>{action?.title ?? step.action}</h2>
      <p className={classes.sub}>
        {step.action}
        {step.model && ` · played by ${step.model}`}
      </p>
    </header>
  );
  if (step.added) {
    return (
      <Stack gap="sm">
        {head}
        <p className={classes.sub}>{step.sentence}.</p>
        <p className={classes.sub}>Safelight adds this step by itself: {step.why_added}. There is nothing to set.</p>
      </Stack>
    );
  }
  const fields = action ? fieldsOf(action.parameters, action.aliases) : [];
  const written = writtenStep(document, step)?.parameters ?? {};
  const nameOf = (parameter: string) => writtenName(document, step, action, parameter);
  const suggestionsOf = (field: Field) =>
    field.name === "input_from" || field.name === "context_from" ? resultsBefore(document, step) : [];
  const shown = new Set<string>(["conditional", "iterate_until", "output_to", "name"]);
  for (const field of fields) shown.add(`parameters/${nameOf(field.name)}`);
  if (writtenStep(document, step)?.iterate_until) shown.add("max_iterations");
  const elsewhere = problemsOf(document, step).filter((one) => !shown.has(placeBelow(step.path, one.path)));

  return (
    <Stack gap="md">
      {head}
      <Problems problems={elsewhere} />
      {action && !action.playable && <p className={classes.fault}>{action.why}</p>}
      {fields.length === 0 && action && <p className={classes.sub}>This step has no values to set.</p>}
      <SchemaForm
        fields={fields}
        valueOf={(name) => shownValue(document, step, action, name)}
        written={new Set(fields.map((one) => one.name).filter((name) => nameOf(name) in written))}
        errorOf={(name) => errorAt(document, [...step.path, "parameters", nameOf(name)])}
        suggestionsOf={suggestionsOf}
        onChange={(name, value) =>
          void edit(
            parameterEdits(document, step, action, name, value),
            gestureAt([...step.path, "parameters", nameOf(name)]),
          )
        }
        onLeave={settle}
      />
      <StepConditions document={document} step={step} />
      <StepSettings document={document} step={step} />
    </Stack>
  );
}

/** Which part of a step a problem is in: its key, or which of its parameters. */
function placeBelow(step: Path, problem: Path): string {
  const [key, name] = problem.slice(step.length);
  return key === "parameters" ? `parameters/${name}` : String(key ?? "");
}
