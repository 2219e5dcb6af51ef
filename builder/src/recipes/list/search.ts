import type { Action } from "../../api/catalogue";

/** Actions that say every word of a query somewhere; those that say it in their title first. */
export function found(actions: readonly Action[], query: string): readonly Action[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const named = actions.filter((one) => one.model !== "");
  const fits = named.filter((one) => words.every((word) => everything(one).includes(word)));
  const inTitle = (one: Action) => words.some((word) => one.title.toLowerCase().includes(word));
  return words.length === 0 ? named : [...fits.filter(inTitle), ...fits.filter((one) => !inTitle(one))];
}

function everything(action: Action): string {
  const { name, title, sentence, model } = action;
  return `${title} ${name.replaceAll("_", " ")} ${name} ${sentence} ${model}`.toLowerCase();
}
