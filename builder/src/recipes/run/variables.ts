import type { Document } from "../document";

/** A word that a question to a model leaves open. `fallback` null: nobody said it yet, and the run must be told. */
export interface Wanted {
  readonly name: string;
  readonly fallback: string | null;
}

/** What a run can be told: what it must be given first, then what the recipe says already. */
export function wantedVariables(document: Document): readonly Wanted[] {
  const known = document.recipe?.variables ?? {};
  const names = [...new Set([...(document.asks ?? []), ...Object.keys(known)])];
  return names.map((name) => ({ name, fallback: known[name] ?? null }));
}
