import type { Problem } from "../api/problems";

/** Where something stands in a recipe's full form, such as `["stages", 0, "steps", 1]`. */
export type Path = readonly (string | number)[];

export type Edit =
  | { readonly op: "set"; readonly path: Path; readonly value: unknown }
  | { readonly op: "remove"; readonly path: Path }
  | { readonly op: "insert"; readonly path: Path; readonly index: number; readonly value: unknown }
  | { readonly op: "move"; readonly path: Path; readonly to: Path; readonly index: number };

export interface RecipeStep {
  readonly name?: string | null;
  readonly model?: string | null;
  readonly action?: string | null;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly output_to?: string | null;
  readonly conditional?: { readonly if: string; readonly else?: "skip" } | null;
  readonly optional?: boolean;
  readonly iterate_until?: string | null;
  readonly max_iterations?: number | null;
  readonly disabled?: boolean;
}

export interface RecipeFlow {
  readonly condition: string;
  readonly action?: string | null;
  readonly steps?: readonly RecipeStep[];
}

export interface RecipeStage {
  readonly name: string;
  readonly steps?: readonly RecipeStep[];
  readonly conditional_flows?: readonly RecipeFlow[];
  readonly depends_on?: readonly string[] | null;
  readonly parallel?: boolean;
  readonly timeout_seconds?: number | null;
  readonly continue_on_failure?: boolean;
}

export interface GlobalParameters {
  readonly gpu_memory_limit?: number | string | null;
  readonly batch_size?: number;
  readonly cache_models?: readonly string[];
}

export interface Output {
  readonly copies?: "keep" | "none" | "all" | null;
  readonly sidecars?: boolean;
  readonly masks?: boolean;
  readonly develop?: boolean;
  readonly regions?: boolean;
}

/** A recipe in full form. What says nothing but the default may be left out. */
export interface Recipe {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly stages?: readonly RecipeStage[];
  readonly global_parameters?: GlobalParameters;
  readonly output?: Output;
  readonly variables?: Readonly<Record<string, string>>;
}

export type SentencePart =
  | { readonly text: string; readonly parameter?: undefined }
  | { readonly parameter: string; readonly value: unknown; readonly text: string };

export interface Reads {
  readonly result: string;
  readonly from: string;
  readonly why: "condition" | "input" | "prompt";
}

/** A step as it would run, those that the planner adds included. */
export interface Step {
  readonly id: string;
  /** Empty where the planner added it. */
  readonly path: Path;
  readonly stage: number;
  readonly flow: number | null;
  readonly added: boolean;
  readonly why_added: string | null;
  readonly model: string;
  readonly action: string;
  readonly scope: "photo" | "group" | "set";
  readonly sentence: string;
  readonly sentence_parts: readonly SentencePart[];
  readonly output: string | null;
  readonly reads: readonly Reads[];
  readonly gate: boolean;
  readonly selects: boolean;
  readonly disabled: boolean;
  readonly optional: boolean;
  /** Why nobody plays it, where it is optional. */
  readonly left_out?: string | null;
  /** Those in force, defaults included. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Indices into the document's problems. */
  readonly problems: readonly number[];
}

export interface StageOf {
  readonly index: number;
  readonly name: string;
  readonly depends_on: readonly string[];
  readonly path: Path;
}

/** A recipe's text, and what the server reads out of it. The browser itself never reads or writes YAML. */
export interface Document {
  readonly text: string;
  readonly format: "yaml" | "json";
  /** It can be planned. */
  readonly sound: boolean;
  readonly problems: readonly Problem[];
  /** Null where the text cannot be read. */
  readonly recipe: Recipe | null;
  readonly steps: readonly Step[];
  readonly stages: readonly StageOf[];
  /** Variables that a run must be given. */
  readonly asks?: readonly string[];
}

export function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

/** What stands at a path of the full form; undefined where nothing does. */
export function valueAt(recipe: Recipe | null, path: Path): unknown {
  let found: unknown = recipe;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

/** A step as it is written, to copy and to change; undefined for one that the planner added. */
export function writtenStep(document: Document, step: Step): RecipeStep | undefined {
  return step.path.length === 0 ? undefined : (valueAt(document.recipe, step.path) as RecipeStep | undefined);
}

export function problemsOf(document: Document, step: Step): readonly Problem[] {
  return step.problems.flatMap((index) => document.problems[index] ?? []);
}

/** The step that something at a path belongs to. */
export function stepAt(document: Document, path: Path): Step | undefined {
  return document.steps.find(({ path: own }) => own.length > 0 && samePath(own, path.slice(0, own.length)));
}
