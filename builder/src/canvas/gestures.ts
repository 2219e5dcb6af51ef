import type { Action } from "../api/catalogue";
import type { Document, Edit, Path, RecipeStage, RecipeStep } from "../recipes/document";
import { renamed } from "./condition";
import type { Spot } from "./drop";
import { type Card, cardsOf, key, type Lane, lanesOf } from "./lanes";

/** What a gesture does to the recipe: edits that the server makes in its text, all or none. */
export type Edits = readonly Edit[];

/** Put an action's step at a spot. Without a lane, it comes with one. */
export function add(document: Document, action: Action, spot: Spot | null): Edits {
  const step = fresh(document, action);
  if (spot !== null) return [{ op: "insert", path: spot.list, index: spot.index, value: step }];
  const stages = stagesOf(document);
  const stage = { name: freeName(action.name, stageNames(document)), steps: [step] };
  return [{ op: "insert", path: ["stages"], index: stages.length, value: stage }];
}

function fresh(document: Document, action: Action): RecipeStep {
  const step = action.model === "" ? { action: action.name } : { model: action.model, action: action.name };
  const taken = resultNames(document);
  if (action.output === null || !taken.has(action.output)) return step;
  return { ...step, output_to: freeName(action.output, taken) };
}

/** Put copies of steps at a spot. `wired`: with what they read; else they come free of the recipe around them. */
export function paste(document: Document, steps: readonly RecipeStep[], spot: Spot, wired = true): Edits {
  const names = new Set(document.steps.map((step) => step.id));
  const results = resultNames(document);
  const news = new Map<string, string>();
  return steps.map((step, at) => {
    const gives = step.output_to ?? resultOf(document, step);
    // What it gives is named first: a loop reads its own result.
    const own = gives !== null && results.has(gives) ? taking(results, gives) : step.output_to;
    if (gives !== null && own && own !== gives) news.set(gives, own);
    const { name, output_to: _, ...rest } = rewired(wired ? step : unwired(step), news);
    const copy: { -readonly [K in keyof RecipeStep]: RecipeStep[K] } = { ...rest };
    if (name) copy.name = taking(names, name);
    if (own) copy.output_to = own;
    return { op: "insert", path: spot.list, index: spot.index + at, value: copy };
  });
}

/** Copies that read one another's results go on doing so, under the results' new names. */
function rewired(step: RecipeStep, news: ReadonlyMap<string, string>): RecipeStep {
  if (news.size === 0) return step;
  const now = (name: unknown) => (typeof name === "string" ? (news.get(name) ?? name) : name);
  const { input_from, context_from, ...rest } = step.parameters ?? {};
  const parameters = {
    ...rest,
    ...(input_from === undefined ? {} : { input_from: now(input_from) }),
    ...(Array.isArray(context_from) ? { context_from: context_from.map(now) } : {}),
  };
  const { conditional, iterate_until } = step;
  return {
    ...step,
    ...(step.parameters ? { parameters } : {}),
    ...(conditional ? { conditional: { ...conditional, if: renamed(conditional.if, news) } } : {}),
    ...(iterate_until ? { iterate_until: renamed(iterate_until, news) } : {}),
  };
}

function unwired(step: RecipeStep): RecipeStep {
  const { conditional: _, ...rest } = step;
  const { input_from: __, context_from: ___, ...parameters } = step.parameters ?? {};
  return { ...rest, parameters };
}

function resultOf(document: Document, step: RecipeStep): string | null {
  const same = document.steps.find((one) => one.action === step.action && one.model === (step.model ?? ""));
  return same?.output ?? null;
}

/** Last first, so that the paths of those before still hold. */
export function remove(cards: readonly Card[]): Edits {
  const paths = cards.filter((card) => !card.step.added).map((card) => card.step.path);
  return [...paths]
    .sort(byPlace)
    .reverse()
    .map((path) => ({ op: "remove", path }));
}

/** Copies stand right behind what they were made of. */
export function duplicate(document: Document, cards: readonly Card[]): Edits {
  const own = cards.filter((card) => card.raw !== null).sort((a, b) => byPlace(a.step.path, b.step.path));
  const last = own.at(-1);
  if (last === undefined) return [];
  const spot = spotOf(last.step.path);
  const steps = own.flatMap((card) => card.raw ?? []);
  return paste(document, steps, { list: spot.list, index: spot.index + 1 });
}

/** All of them on, where all are off; else all of them off. */
export function toggleDisabled(cards: readonly Card[]): Edits {
  const own = cards.filter((card) => card.raw !== null);
  const off = own.every((card) => card.step.disabled);
  return own
    .filter((card) => card.step.disabled === off)
    .map((card): Edit => {
      const path = [...card.step.path, "disabled"];
      return off ? { op: "remove", path } : { op: "set", path, value: true };
    });
}

/**
 * Move steps, together and in their order, to a spot. `spot.index` counts the list as it is now; the server counts a list
 * without the step that moves, and makes one edit after the other.
 */
export function moveSteps(document: Document, cards: readonly Card[], spot: Spot): Edits {
  const moved = cards.filter((card) => card.raw !== null).sort((a, b) => byPlace(a.step.path, b.step.path));
  const lists = new Map<string, string[]>();
  for (const card of cardsOf(lanesOf(document))) {
    if (card.raw === null) continue;
    const name = key(spotOf(card.step.path).list);
    lists.set(name, [...(lists.get(name) ?? []), card.id]);
  }
  const target = lists.get(key(spot.list)) ?? [];
  lists.set(key(spot.list), target);
  const ids = new Set(moved.map((card) => card.id));
  const anchor = target.slice(spot.index).find((id) => !ids.has(id));
  return moved.flatMap((card): Edit[] => {
    const { list } = spotOf(card.step.path);
    const own = lists.get(key(list)) ?? [];
    const from = own.indexOf(card.id);
    own.splice(from, 1);
    const index = anchor === undefined ? target.length : target.indexOf(anchor);
    target.splice(index, 0, card.id);
    const stays = own === target && from === index;
    return stays ? [] : [{ op: "move", path: [...list, from], to: spot.list, index }];
  });
}

/** One place up or down, into the list before or behind where their own ends: what Alt+arrow does. Several go together. */
export function nudge(document: Document, cards: readonly Card[], by: -1 | 1): Edits {
  const spot = endOf(cards, by);
  if (spot === null) return [];
  const { list, index } = spot;
  const lists = listsOf(lanesOf(document));
  const at = lists.findIndex((one) => key(one.list) === key(list));
  const next = lists[at + by];
  const isLast = by < 0 ? index === 0 : index + 1 === lists[at]?.length;
  if (!isLast) return moveSteps(document, cards, { list, index: by < 0 ? index - 1 : index + 2 });
  return next ? moveSteps(document, cards, { list: next.list, index: by < 0 ? next.length : 0 }) : [];
}

/** To the lane beside: what Alt+left and Alt+right do. Several go together. */
export function toLane(document: Document, cards: readonly Card[], by: -1 | 1): Edits {
  const spot = endOf(cards, by);
  const next = spot && lanesOf(document)[Number(spot.list[1]) + by];
  if (!next) return [];
  const most = next.raw.steps?.length ?? 0;
  return moveSteps(document, cards, { list: [...next.path, "steps"], index: Math.min(spot.index, most) });
}

/** Where the one stands that goes ahead of the others; null: none of them can move. */
function endOf(cards: readonly Card[], by: -1 | 1): Spot | null {
  const own = cards.filter((card) => card.raw !== null).sort((a, b) => byPlace(a.step.path, b.step.path));
  const ahead = by < 0 ? own[0] : own.at(-1);
  return ahead === undefined ? null : spotOf(ahead.step.path);
}

export function spotOf(path: Path): Spot {
  return { list: path.slice(0, -1), index: Number(path.at(-1)) };
}

/** Behind a card; else at the end of the last lane; null where there is no lane. */
export function spotBehind(document: Document, card: Card | undefined): Spot | null {
  if (card && !card.step.added) {
    const spot = spotOf(card.step.path);
    return { list: spot.list, index: spot.index + 1 };
  }
  const stages = stagesOf(document);
  const last = stages.at(-1);
  return last ? { list: ["stages", stages.length - 1, "steps"], index: last.steps?.length ?? 0 } : null;
}

export function addLane(document: Document, index = stagesOf(document).length): Edits {
  const name = freeName("stage", stageNames(document));
  return [{ op: "insert", path: ["stages"], index, value: { name, steps: [] } }];
}

export function addFlow(lane: Lane, condition: string): Edits {
  const flows = lane.raw.conditional_flows;
  const flow = { condition, action: freeName("flow", new Set(flows?.map((one) => one.action ?? ""))), steps: [] };
  const path = [...lane.path, "conditional_flows"];
  if (flows === undefined) return [{ op: "set", path, value: [flow] }];
  return [{ op: "insert", path, index: flows.length, value: flow }];
}

/** A lane's new name goes wherever its old one is waited for. */
export function renameLane(document: Document, lane: Lane, name: string): Edits {
  const waits = stagesOf(document).flatMap((stage, at) =>
    (stage.depends_on ?? []).flatMap((wanted, item): Edit[] =>
      wanted === lane.name ? [{ op: "set", path: ["stages", at, "depends_on", item], value: name }] : [],
    ),
  );
  return [{ op: "set", path: [...lane.path, "name"], value: name }, ...waits];
}

/** Who waited for a lane that goes waits for what it waited for. */
export function removeLane(document: Document, lane: Lane): Edits {
  const edits = stagesOf(document).flatMap((stage, at): Edit[] => {
    if (!stage.depends_on?.includes(lane.name)) return [];
    const value = [...new Set(stage.depends_on.flatMap((name) => (name === lane.name ? lane.dependsOn : [name])))];
    return [{ op: "set", path: ["stages", at, "depends_on"], value }];
  });
  return [...edits, { op: "remove", path: lane.path }];
}

/** `index` counts the lanes without the one that moves. */
export function moveLane(lane: Lane, index: number): Edits {
  return index === lane.index || index < 0 ? [] : [{ op: "move", path: lane.path, to: ["stages"], index }];
}

/** Set what holds for a lane; what is as it is by default is not written. */
export function setLane(lane: Lane, name: keyof RecipeStage, value: unknown): Edits {
  const path = [...lane.path, name];
  if (value !== null && value !== false && value !== "") return [{ op: "set", path, value }];
  return lane.raw[name] === undefined ? [] : [{ op: "remove", path }];
}

export function cardsNamed(document: Document, ids: ReadonlySet<string>): readonly Card[] {
  return cardsOf(lanesOf(document)).filter((card) => ids.has(card.id));
}

function listsOf(lanes: readonly Lane[]): readonly { readonly list: Path; readonly length: number }[] {
  return lanes.flatMap((lane) => [
    { list: [...lane.path, "steps"], length: lane.raw.steps?.length ?? 0 },
    ...lane.items.flatMap((item) =>
      item.type === "flow" ? [{ list: [...item.path, "steps"], length: item.cards.length }] : [],
    ),
  ]);
}

function stagesOf(document: Document): readonly RecipeStage[] {
  return document.recipe?.stages ?? [];
}

function stageNames(document: Document): Set<string> {
  return new Set(stagesOf(document).map((stage) => stage.name));
}

function resultNames(document: Document): Set<string> {
  return new Set(document.steps.flatMap((step) => (step.output === null || step.added ? [] : [step.output])));
}

function taking(names: Set<string>, wanted: string): string {
  const name = freeName(wanted, names);
  names.add(name);
  return name;
}

/** `wanted`, or with the first number behind it that makes it new. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/_\d+$/, "");
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}_${number}`)) return `${stem}_${number}`;
}

function byPlace(a: Path, b: Path): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [one, other] = [a[at], b[at]];
    if (one === other || one === undefined || other === undefined) continue;
    return typeof one === "number" && typeof other === "number" ? one - other : String(one) < String(other) ? 1 : -1;
  }
  return a.length - b.length;
}
