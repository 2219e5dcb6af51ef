import { ask } from "./client";

export interface RecipeEntry {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly shipped: boolean;
  readonly saved: string | null;
  /** 0 for a shipped one. */
  readonly version: number;
}

export interface SavedRecipe {
  readonly name: string;
  readonly title: string;
  readonly shipped: boolean;
  readonly version: number;
  readonly text: string;
}

export interface RecipeVersion {
  readonly version: number;
  readonly saved: string;
  readonly title: string;
}

export interface Kept {
  readonly name: string;
  readonly version: number;
}

export async function listRecipes(): Promise<readonly RecipeEntry[]> {
  return (await ask<{ readonly recipes: readonly RecipeEntry[] }>("GET", "/recipes")).recipes;
}

export function readRecipe(name: string): Promise<SavedRecipe> {
  return ask("GET", `/recipes/${encodeURIComponent(name)}`);
}

/** Keep a text. `base` is the version that it was made from; null: there is none of this name yet. */
export function keepRecipe(name: string, text: string, base: number | null): Promise<Kept> {
  return ask("PUT", `/recipes/${encodeURIComponent(name)}`, { text, base });
}

export function deleteRecipe(name: string): Promise<void> {
  return ask("DELETE", `/recipes/${encodeURIComponent(name)}`);
}

export async function listVersions(name: string): Promise<readonly RecipeVersion[]> {
  type Answer = { readonly versions: readonly RecipeVersion[] };
  return (await ask<Answer>("GET", `/recipes/${encodeURIComponent(name)}/versions`)).versions;
}

export async function readVersion(name: string, version: number): Promise<string> {
  const path = `/recipes/${encodeURIComponent(name)}/versions/${version}`;
  return (await ask<{ readonly text: string }>("GET", path)).text;
}
