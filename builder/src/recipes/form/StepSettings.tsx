import { Switch } from "@mantine/core";
import { type Document, type Step, writtenStep } from "../document";
import { useDocument } from "../documentStore";
import { errorAt, gestureAt, keyEdits } from "../parameters";
import classes from "./Form.module.css";
import { TextField } from "./TextField";

/** What a step is called, what its result is called, and whether it must run. */
export function StepSettings({ document, step }: { readonly document: Document; readonly step: Step }) {
  const { edit, settle } = useDocument.getState();
  const written = writtenStep(document, step);
  const set = (key: string, value: unknown, typed = false) => {
    const path = [...step.path, key];
    void edit(keyEdits(document, path, value), typed ? gestureAt(path) : undefined);
  };
  return (
    <>
      <h3 className={classes.section}>The step itself</h3>
      <TextField
        label="Its result's name"
        description="Under this name later steps and conditions read it."
        placeholder={step.output ?? "none"}
        value={written?.output_to ?? ""}
        error={errorAt(document, [...step.path, "output_to"])}
        onChange={(next) => set("output_to", next === "" ? undefined : next, true)}
        onLeave={settle}
      />
      <TextField
        label="Its own name"
        description="Shown while it runs; by default the action's."
        placeholder={step.id}
        value={written?.name ?? ""}
        error={errorAt(document, [...step.path, "name"])}
        onChange={(next) => set("name", next === "" ? undefined : next, true)}
        onLeave={settle}
      />
      <Switch
        label="May be left out"
        description="Where the chosen models cannot do it, the run goes on without it and says so."
        checked={step.optional}
        onChange={(event) => set("optional", event.currentTarget.checked || undefined)}
      />
      <Switch
        label="Turned off"
        description="It stays in the recipe and is not run."
        checked={step.disabled}
        onChange={(event) => set("disabled", event.currentTarget.checked || undefined)}
      />
    </>
  );
}
