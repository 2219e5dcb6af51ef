import { NumberInput, Select, Stack, Switch } from "@mantine/core";
import type { Document, Output, Path } from "../document";
import { useDocument } from "../documentStore";
import classes from "../form/Form.module.css";
import { PairsField } from "../form/PairsField";
import { TextField } from "../form/TextField";
import { WordsField } from "../form/WordsField";
import { errorAt, gestureAt, keyEdits } from "../parameters";
import { useCatalogue } from "../useCatalogue";

const WRITES: readonly (readonly [keyof Output, string, string, boolean])[] = [
  ["sidecars", "XMP sidecars", "Verdicts and stars beside the copies, for your editor.", true],
  ["develop", "Develop settings", "Sidecars carry crop and corrections too.", false],
  ["regions", "Regions of faces", "Sidecars carry where faces are.", false],
  ["masks", "Masks", "Outlines are written as PNG.", false],
];

/** What holds for the whole recipe: its name, what it writes, and what the run may use. */
export function RecipeForm({ document }: { readonly document: Document }) {
  const { edit, settle } = useDocument.getState();
  const recipe = document.recipe ?? {};
  const set = (path: Path, value: unknown, typed = false) =>
    void edit(keyEdits(document, path, value), typed ? gestureAt(path) : undefined);
  const text = (key: "name" | "description" | "version") => ({
    value: recipe[key] ?? "",
    error: errorAt(document, [key]),
    onChange: (next: unknown) => set([key], next, true),
    onLeave: settle,
  });
  const general = recipe.global_parameters ?? {};
  const memory = general.gpu_memory_limit;
  const models = useCatalogue()?.models.map((one) => one.role) ?? [];

  return (
    <Stack gap="md">
      <TextField label="Name" {...text("name")} />
      <TextField label="What it is for" long {...text("description")} />
      <TextField label="Its own version" {...text("version")} />
      <h2 className={classes.section}>What a run writes</h2>
      <Select
        label="Finished copies"
        description="Originals are never changed."
        error={errorAt(document, ["output", "copies"])}
        data={[
          { value: "keep", label: "of what is kept" },
          { value: "all", label: "of everything" },
          { value: "none", label: "of nothing" },
        ]}
        value={recipe.output?.copies ?? null}
        placeholder="of what is kept, where a step edits"
        clearable
        clearButtonProps={{ "aria-label": "Back to the default" }}
        onChange={(next) => set(["output", "copies"], next ?? undefined)}
      />
      {WRITES.map(([key, label, help, fallback]) => (
        <Switch
          key={key}
          label={label}
          description={help}
          error={errorAt(document, ["output", key])}
          checked={Boolean(recipe.output?.[key] ?? fallback)}
          onChange={(event) => set(["output", key], event.currentTarget.checked)}
        />
      ))}
      <h2 className={classes.section}>What a run may use</h2>
      <NumberInput
        label="Photos at a time"
        description="More is faster on a large graphics card, and takes more memory."
        error={errorAt(document, ["global_parameters", "batch_size"])}
        min={1}
        max={1024}
        value={general.batch_size ?? 4}
        onChange={(next) => typeof next === "number" && set(["global_parameters", "batch_size"], next, true)}
        onBlur={settle}
      />
      <TextField
        label="Most memory for models"
        description="Such as 6GB; empty: what is there."
        placeholder="no limit"
        error={errorAt(document, ["global_parameters", "gpu_memory_limit"])}
        value={saidBytes(memory)}
        onChange={(next) => set(["global_parameters", "gpu_memory_limit"], next === "" ? undefined : next, true)}
        onLeave={settle}
      />
      <WordsField
        label="Models kept in memory"
        description="Where room is short, all others make room first."
        error={errorAt(document, ["global_parameters", "cache_models"])}
        value={general.cache_models}
        choices={null}
        suggestions={models}
        onChange={(next) => set(["global_parameters", "cache_models"], next.length > 0 ? next : undefined)}
        onLeave={settle}
      />
      <PairsField
        label="Words for questions"
        description="What ${names} in questions to a model stand for, unless a run says otherwise."
        value={recipe.variables ?? {}}
        onChange={(next) => set(["variables"], next, true)}
        onLeave={settle}
      />
    </Stack>
  );
}

function saidBytes(value: number | string | null | undefined): string {
  if (typeof value !== "number") return value ?? "";
  const giga = value / 1e9;
  return Number.isInteger(giga * 100) ? `${giga}GB` : String(value);
}
