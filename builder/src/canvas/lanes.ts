import type { Problem } from "../api/problems";
import {
  type Document,
  type Path,
  problemsOf,
  type RecipeFlow,
  type RecipeStage,
  type RecipeStep,
  type Step,
} from "../recipes/document";

/** A step as it is drawn. `raw` is what the recipe says of it; null: the planner added it. */
export interface Card {
  readonly type: "card";
  readonly id: string;
  readonly step: Step;
  readonly raw: RecipeStep | null;
  readonly condition: string | null;
  readonly until: string | null;
  readonly problems: readonly Problem[];
}

/** A conditional flow: a lane within a lane. */
export interface FlowLane {
  readonly type: "flow";
  readonly id: string;
  readonly path: Path;
  readonly name: string;
  readonly condition: string;
  readonly cards: readonly Card[];
  readonly problems: readonly Problem[];
}

/** A stage. */
export interface Lane {
  readonly id: string;
  readonly index: number;
  readonly path: Path;
  readonly name: string;
  readonly dependsOn: readonly string[];
  /** Whether `depends_on` is written, and not only the stage before. */
  readonly said: boolean;
  readonly raw: RecipeStage;
  readonly items: readonly (Card | FlowLane)[];
  readonly problems: readonly Problem[];
}

export const laneId = (index: number) => `lane:${index}`;
export const flowId = (stage: number, flow: number) => `flow:${stage}:${flow}`;

/** The document as lanes of cards, in the order written; what the planner added stands before what follows it. */
export function lanesOf(document: Document): readonly Lane[] {
  const added = addedBefore(document);
  const written = new Map(document.steps.filter((step) => !step.added).map((step) => [key(step.path), step]));
  return (document.recipe?.stages ?? []).map((raw, index) => {
    const path: Path = ["stages", index];
    const place = document.stages[index];
    const items: (Card | FlowLane)[] = [];
    const flowing = raw.conditional_flows ?? [];
    for (const [at, step] of (raw.steps ?? []).entries()) {
      const card = cardOf(document, step, [...path, "steps", at], written);
      items.push(...(added.get(card.id) ?? []), card);
    }
    for (const [at, flow] of flowing.entries()) {
      const lane = flowOf(document, flow, [...path, "conditional_flows", at], flowId(index, at), written);
      items.push(...lane.cards.flatMap((card) => added.get(card.id) ?? []), lane);
    }
    items.push(...(added.get(laneId(index)) ?? []));
    return {
      id: laneId(index),
      index,
      path,
      name: raw.name,
      dependsOn: place?.depends_on ?? [],
      said: raw.depends_on !== undefined && raw.depends_on !== null,
      raw,
      items,
      problems: ownProblems(document, path, ["steps", "conditional_flows"]),
    };
  });
}

/** Every card of some lanes, flows' included, in the order drawn. */
export function cardsOf(lanes: readonly Lane[]): readonly Card[] {
  return lanes.flatMap((lane) => lane.items.flatMap((item) => (item.type === "card" ? [item] : item.cards)));
}

export const key = (path: Path): string => path.join("/");

function flowOf(
  document: Document,
  raw: RecipeFlow,
  path: Path,
  id: string,
  written: ReadonlyMap<string, Step>,
): FlowLane {
  return {
    type: "flow",
    id,
    path,
    name: raw.action ?? "When",
    condition: raw.condition,
    cards: (raw.steps ?? []).map((step, at) => cardOf(document, step, [...path, "steps", at], written)),
    problems: ownProblems(document, path, ["steps"]),
  };
}

function cardOf(document: Document, raw: RecipeStep, path: Path, written: ReadonlyMap<string, Step>): Card {
  const step = written.get(key(path)) ?? unknown(raw, path);
  const told = problemsOf(document, step);
  return {
    type: "card",
    id: step.id,
    step,
    raw,
    condition: raw.conditional?.if ?? null,
    until: raw.iterate_until ?? null,
    problems: told.length > 0 ? told : ownProblems(document, path, []),
  };
}

/** A step that the server could make nothing of: it is drawn all the same, so that it can be mended or deleted. */
function unknown(raw: RecipeStep, path: Path): Step {
  return {
    id: raw.name ?? `?${key(path)}`,
    path,
    stage: Number(path[1]),
    flow: path[2] === "conditional_flows" ? Number(path[3]) : null,
    added: false,
    why_added: "",
    model: raw.model ?? "",
    action: raw.action ?? "",
    scope: "photo",
    sentence: raw.action ?? raw.model ?? "A step that says nothing",
    sentence_parts: [{ text: raw.action ?? raw.model ?? "A step that says nothing" }],
    output: raw.output_to ?? null,
    reads: [],
    gate: false,
    selects: false,
    disabled: raw.disabled ?? false,
    optional: raw.optional ?? false,
    parameters: raw.parameters ?? {},
    problems: [],
  };
}

/** The planner's own steps, by the id of the card that they stand before, or of the lane that they end. */
function addedBefore(document: Document): ReadonlyMap<string, readonly Card[]> {
  const found = new Map<string, Card[]>();
  let waiting: { stage: number; card: Card }[] = [];
  const settle = (id: string, cards: readonly Card[]) => found.set(id, [...(found.get(id) ?? []), ...cards]);
  for (const step of document.steps) {
    if (step.added) {
      const card: Card = { type: "card", id: step.id, step, raw: null, condition: null, until: null, problems: [] };
      waiting.push({ stage: step.stage, card });
      continue;
    }
    const here = waiting.filter((one) => one.stage === step.stage).map((one) => one.card);
    if (here.length > 0) settle(step.id, here);
    waiting = waiting.filter((one) => one.stage !== step.stage);
  }
  for (const { stage, card } of waiting) settle(laneId(stage), [card]);
  return found;
}

function ownProblems(document: Document, path: Path, inner: readonly string[]): readonly Problem[] {
  return document.problems.filter(
    (problem) =>
      problem.path.length >= path.length &&
      path.every((part, at) => problem.path[at] === part) &&
      !inner.includes(String(problem.path[path.length])),
  );
}
