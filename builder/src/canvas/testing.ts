import type { Action } from "../api/catalogue";
import type { Document, Recipe, RecipeStep, Step } from "../recipes/document";
import type { Board } from "./connection";
import { lanesOf } from "./lanes";
import { actionsOf } from "./wires";

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  quality: ["technical_score"],
  duplicates: ["count", "rank", "copy_of"],
  scene_analysis: ["scene_type", "lighting"],
  detected_objects: ["count", "detections"],
  masks: ["count", "masks"],
  suggested_edits: ["crop", "corrections"],
};

const action = (name: string, model: string, output: string, more: Partial<Action> = {}): Action => ({
  name,
  model,
  scope: "photo",
  title: name.replaceAll("_", " "),
  sentence: `Do ${name}`,
  output,
  fields: (FIELDS[output] ?? []).map((field) => ({ name: field, type: "double", choices: null })),
  gate: false,
  selects: false,
  proposes: false,
  parameters: { properties: {} },
  aliases: {},
  inputs: [],
  playable: true,
  why: "",
  ...more,
});

/** A small catalogue, for tests. */
export const ACTIONS: readonly Action[] = [
  action("quality_check", "nima", "quality", { gate: true }),
  action("find_duplicates", "siglip", "duplicates", { scope: "set" }),
  action("analyze_scene", "qwen2.5-vl", "scene_analysis"),
  action("detect_objects", "rt-detr", "detected_objects"),
  action("segment_objects", "sam2", "masks", {
    inputs: ["detected_objects"],
    parameters: { properties: { input_from: { type: "string" } } },
  }),
  action("suggest_edits", "qwen2.5-vl", "suggested_edits", {
    inputs: ["scene_analysis", "detected_objects"],
    parameters: { properties: { context_from: { type: "array" } } },
  }),
];

export const STEP: Readonly<Record<string, RecipeStep>> = Object.fromEntries(
  ACTIONS.map(({ name, model }) => [name, { model, action: name }]),
);

/** What the server would read out of a recipe, as far as the canvas needs it. */
export function documentOf(recipe: Recipe, more: Partial<Document> = {}): Document {
  const stages = recipe.stages ?? [];
  const steps = stages.flatMap((stage, at) => [
    ...(stage.steps ?? []).map((step, index) => stepOf(step, ["stages", at, "steps", index])),
    ...(stage.conditional_flows ?? []).flatMap((flow, number) =>
      (flow.steps ?? []).map((step, index) =>
        stepOf(step, ["stages", at, "conditional_flows", number, "steps", index], flow.condition),
      ),
    ),
  ]);
  const givers = new Map(steps.map((step) => [step.output, step.id]));
  return {
    text: JSON.stringify(recipe),
    format: "json",
    sound: true,
    problems: [],
    recipe,
    steps: steps.map((step) => ({
      ...step,
      reads: step.reads.map((read) => ({ ...read, from: givers.get(read.result) ?? "" })),
    })),
    stages: stages.map((stage, index) => ({
      index,
      name: stage.name,
      depends_on: stage.depends_on ?? stages.slice(Math.max(0, index - 1), index).map((one) => one.name),
      path: ["stages", index],
    })),
    ...more,
  };
}

/** A recipe as it lies on the canvas. */
export function boardOf(recipe: Recipe): Board {
  const document = documentOf(recipe);
  return { lanes: lanesOf(document), order: document.steps, actions: actionsOf(ACTIONS) };
}

function stepOf(raw: RecipeStep, path: Step["path"], flow: string | null = null): Step {
  const known = ACTIONS.find((one) => one.name === raw.action);
  const told = [raw.parameters?.input_from, ...((raw.parameters?.context_from as string[] | undefined) ?? [])];
  const read = [flow, raw.conditional?.if].flatMap((text) =>
    [...(text?.matchAll(/[a-z_]+/g) ?? [])].map(([word]) => word),
  );
  const outputs = ACTIONS.map((one) => one.output);
  return {
    id: raw.name ?? raw.output_to ?? raw.action ?? "",
    path,
    stage: Number(path[1]),
    flow: path[2] === "conditional_flows" ? Number(path[3]) : null,
    added: false,
    why_added: "",
    model: raw.model ?? "",
    action: raw.action ?? "",
    scope: known?.scope ?? "photo",
    sentence: known?.sentence ?? "",
    sentence_parts: [{ text: known?.sentence ?? "" }],
    output: raw.output_to ?? known?.output ?? null,
    reads: [
      ...told.filter((one) => typeof one === "string").map((result) => ({ result, from: "", why: "input" as const })),
      ...read.filter((one) => outputs.includes(one)).map((result) => ({ result, from: "", why: "condition" as const })),
    ],
    gate: known?.gate ?? false,
    selects: false,
    disabled: raw.disabled ?? false,
    optional: false,
    parameters: raw.parameters ?? {},
    problems: [],
  };
}
