import type { Recipe, RecipeStep } from "../document";

/** A word that a question to a model leaves open. `fallback` null: nobody said it yet, and the run must be told. */
export interface Wanted {
  readonly name: string;
  readonly fallback: string | null;
}

/** What a run can be told: the recipe's own variables, and those that steps say the user defines. */
export function wantedVariables(recipe: Recipe | null): readonly Wanted[] {
  const known = recipe?.variables ?? {};
  const asked = stepsOf(recipe).flatMap((step) => {
    const sources = step.parameters?.variables;
    if (typeof sources !== "object" || sources === null) return [];
    return Object.entries(sources).flatMap(([name, source]) => (source === "user_defined" ? [name] : []));
  });
  const names = [...new Set([...Object.keys(known), ...asked])];
  return names.map((name) => ({ name, fallback: known[name] ?? null }));
}

function stepsOf(recipe: Recipe | null): readonly RecipeStep[] {
  return (recipe?.stages ?? []).flatMap((stage) => [
    ...(stage.steps ?? []),
    ...(stage.conditional_flows ?? []).flatMap((flow) => flow.steps ?? []),
  ]);
}
