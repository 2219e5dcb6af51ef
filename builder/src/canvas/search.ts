import type { Action } from "../api/catalogue";
import type { Document, Edit, Step } from "../recipes/document";
import { type Board, inputPorts, nameFor, takes } from "./connection";
import type { Spot } from "./drop";
import { add, type Edits, spotBehind } from "./gestures";
import { firstCondition, kindOf } from "./kinds";
import { type Card, cardsOf } from "./lanes";
import { actionKey } from "./wires";

/** Actions that every word of a query is found in; those whose title begins with it first. */
export function found(actions: readonly Action[], query: string): readonly Action[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = actions.filter((action) => {
    const text = [action.title, action.name, action.model, action.sentence, action.output].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const first = words[0] ?? "";
  const early = (action: Action) => (action.title.toLowerCase().startsWith(first) ? 0 : 1);
  return [...hits].sort((a, b) => early(a) - early(b));
}

/** By model, in the catalogue's order; what belongs to none comes last. */
export function byModel(actions: readonly Action[]): readonly (readonly [string, readonly Action[]])[] {
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    const model = action.model ?? "";
    groups.set(model, [...(groups.get(model) ?? []), action]);
  }
  return [...groups].sort(([a], [b]) => Number(a === "") - Number(b === ""));
}

/** What a wire dropped on empty canvas can lead to. */
export interface Offer {
  readonly action: Action;
  readonly how: "reads it" | "runs when";
}

export function offers(board: Board, giver: Step, actions: readonly Action[]): readonly Offer[] {
  const reading = actions.filter((action) => portFor(board, action, giver) !== undefined);
  const others = actions.filter((action) => !reading.includes(action) && mayWait(action, giver));
  return [
    ...reading.map((action): Offer => ({ action, how: "reads it" })),
    ...others.map((action): Offer => ({ action, how: "runs when" })),
  ];
}

function portFor(board: Board, action: Action, giver: Step) {
  return inputPorts(action).find((port) => takes(board, action, port, giver));
}

/** A step over all photos cannot depend on one photo's result. */
function mayWait(action: Action, giver: Step): boolean {
  return action.scope !== "set" || giver.scope === "set";
}

/** Add a step that is wired to what the wire came from. It never stands before it. */
export function addWired(document: Document, board: Board, giver: Card, offer: Offer, wanted: Spot | null): Edits {
  const spot = wanted !== null && stands(board, giver, wanted) ? wanted : spotBehind(document, giver);
  const [edit] = add(document, offer.action, spot);
  if (edit?.op !== "insert" || spot === null) return [];
  const step = edit.value as Record<string, unknown>;
  return [{ ...edit, value: { ...step, ...wiring(board, giver.step, offer) } } satisfies Edit];
}

function wiring(board: Board, giver: Step, { action, how }: Offer): Record<string, unknown> {
  const port = portFor(board, action, giver);
  if (how === "runs when" || port === undefined) {
    const kind = kindOf(board.actions.get(actionKey(giver.model, giver.action)));
    return { conditional: { if: firstCondition(kind, giver.output ?? "", giver.id), else: "skip" } };
  }
  const result = nameFor(action, port, giver);
  return { parameters: { [port]: port === "input_from" ? result : [result] } };
}

/** Whether a spot is behind a card, in the order written. */
function stands(board: Board, giver: Card, spot: Spot): boolean {
  if (giver.step.added) return true;
  const before = cardsOf(board.lanes)
    .filter((card) => card.raw !== null)
    .map((card) => card.step.path);
  const own = giver.step.path;
  if (Number(spot.list[1]) !== Number(own[1])) return Number(spot.list[1]) > Number(own[1]);
  const same = spot.list.length + 1 === own.length && spot.list.every((part, at) => own[at] === part);
  return same ? spot.index > Number(own.at(-1)) : before.length > 0 && spot.list.length >= own.length;
}
