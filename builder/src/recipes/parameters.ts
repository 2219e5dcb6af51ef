import type { Action } from "../api/catalogue";
import type { Problem } from "../api/problems";
import { type Document, type Edit, type Path, type Step, samePath, valueAt, writtenStep } from "./document";

/** The name under which a step writes a parameter: an old name that the recipe uses stays as it is. */
export function writtenName(document: Document, step: Step, action: Action | undefined, parameter: string): string {
  const written = writtenStep(document, step)?.parameters ?? {};
  if (parameter in written || action === undefined) return parameter;
  const others = [
    ...Object.keys(action.aliases).filter((alias) => action.aliases[alias] === parameter),
    ...(action.parameters.properties?.[parameter]?.["x-aliases"] ?? []),
  ];
  return others.find((alias) => alias in written) ?? parameter;
}

/** What a parameter's field shows: what is written, right or wrong; else what holds. */
export function shownValue(document: Document, step: Step, action: Action | undefined, parameter: string): unknown {
  const written = writtenStep(document, step)?.parameters ?? {};
  const name = writtenName(document, step, action, parameter);
  return name in written ? written[name] : step.parameters[parameter];
}

/** Write a parameter; undefined takes it out, so that the default holds again. */
export function parameterEdits(
  document: Document,
  step: Step,
  action: Action | undefined,
  parameter: string,
  value: unknown,
): readonly Edit[] {
  const name = writtenName(document, step, action, parameter);
  return keyEdits(document, [...step.path, "parameters", name], value);
}

/** Write what stands at a path, or take it out where it is undefined. */
export function keyEdits(document: Document, path: Path, value: unknown): readonly Edit[] {
  if (value !== undefined) return [{ op: "set", path, value }];
  return valueAt(document.recipe, path) === undefined ? [] : [{ op: "remove", path }];
}

/** A gesture's name for undo: the same place, written again and again. */
export function gestureAt(path: Path): string {
  return path.join("/");
}

/** What is wrong at a path or below it. */
export function problemsAt(document: Document, path: Path): readonly Problem[] {
  return document.problems.filter((one) => samePath(one.path.slice(0, path.length), path));
}

/** One line of what is wrong there, for a field's own message. */
export function errorAt(document: Document, path: Path): string | undefined {
  const told = problemsAt(document, path).map((one) => [one.message, one.cure].filter(Boolean).join(" — "));
  return told.length > 0 ? told.join("\n") : undefined;
}

/** Results that stand before a step, nearest first: what it may read. */
export function resultsBefore(document: Document, step: Step): readonly string[] {
  const at = document.steps.findIndex((one) => one.id === step.id);
  const before = document.steps.slice(0, at < 0 ? document.steps.length : at);
  return [...new Set(before.flatMap((one) => one.output ?? []))].reverse();
}
