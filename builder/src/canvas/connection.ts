import type { Action } from "../api/catalogue";
import type { Edit, Path, Step } from "../recipes/document";
import { joined, parts } from "./condition";
import type { Edits } from "./gestures";
import { firstCondition, KIND_WORDS, type Kind, kindOf } from "./kinds";
import { type Card, cardsOf, type FlowLane, type Lane } from "./lanes";
import { type Actions, actionKey } from "./wires";

/** Two ends of a wire: whose, and which of its ports ("out" → "input" or "when"; "after" → "before" between lanes). */
export interface Ends {
  readonly source: string;
  readonly sourceHandle: string | null;
  readonly target: string;
  readonly targetHandle: string | null;
}

/** What a wire would do, in a word and as edits; or why it cannot be. */
export type Judgement =
  | { readonly edits: Edits; readonly said: string }
  | { readonly refused: string /** There is such a wire. */; readonly there?: true };

/** What judging needs to know. `order` are the steps as they run. */
export interface Board {
  readonly lanes: readonly Lane[];
  readonly order: readonly Step[];
  readonly actions: Actions;
}

/** Whether two ends can be wired, and how. `part`: what a condition is to say, where the wire brings that along. */
export function judge(board: Board, ends: Ends, part?: string): Judgement {
  if (ends.source === ends.target) return { refused: "A wire leads to another card." };
  if (ends.sourceHandle === "after" || ends.targetHandle === "before") return betweenLanes(board, ends);
  const giver = board.order.find((step) => step.id === ends.source);
  if (giver === undefined) return { refused: "A wire begins at a step's result." };
  const flow = flowsOf(board).find((one) => one.id === ends.target);
  if (flow) return intoFlow(board, giver, flow, part);
  const card = cardsOf(board.lanes).find((one) => one.id === ends.target);
  if (card === undefined) return { refused: "A wire ends at a step." };
  if (card.raw === null) return { refused: "The planner adds this step itself; it reads what it needs." };
  const late = lateness(board, giver, card.step);
  if (late !== null) return { refused: late };
  return ends.targetHandle === "when" ? intoWhen(board, giver, card, part) : intoInput(board, giver, card);
}

function betweenLanes(board: Board, ends: Ends): Judgement {
  const [from, to] = [laneBy(board, ends.source), laneBy(board, ends.target)];
  if (!from || !to || ends.sourceHandle !== "after" || ends.targetHandle !== "before") {
    return { refused: "A stage waits for a stage, a step reads a result." };
  }
  if (to.dependsOn.includes(from.name)) return { refused: `${to.name} already waits for ${from.name}.` };
  if (waitsFor(board, from, to, new Set())) {
    return { refused: `${from.name} waits for ${to.name}: they would wait for one another.` };
  }
  // What was only the order written stays true: it is said now, and the new one beside it.
  const edits = [set([...to.path, "depends_on"], [...to.dependsOn, from.name])];
  return { edits, said: `${to.name} waits for ${from.name}` };
}

function waitsFor(board: Board, lane: Lane, wanted: Lane, seen: Set<string>): boolean {
  if (lane.id === wanted.id) return true;
  seen.add(lane.id);
  return board.lanes.some(
    (one) => lane.dependsOn.includes(one.name) && !seen.has(one.id) && waitsFor(board, one, wanted, seen),
  );
}

/** Why a step cannot read what another gives: it runs before it. */
function lateness(board: Board, giver: Step, reader: Step): string | null {
  if (giver.output === null) return `${titleOf(board, giver)} gives no result.`;
  const [from, to] = [board.order.indexOf(giver), board.order.findIndex((step) => step.id === reader.id)];
  if (to >= 0 && from > to) return `${titleOf(board, giver)} runs later: move it before this step.`;
  return null;
}

function intoInput(board: Board, giver: Step, card: Card): Judgement {
  const action = board.actions.get(actionKey(card.step.model, card.step.action));
  const ports = inputPorts(action);
  const title = titleOf(board, card.step);
  if (action === undefined || ports.length === 0) {
    return { refused: `${title} takes nothing in; a wire to “when” makes a condition.` };
  }
  const port = ports.find((one) => takes(board, action, one, giver));
  if (port === undefined) return { refused: `${title} cannot read ${KIND_WORDS[kindOfGiver(board, giver)]}.` };
  const result = nameFor(action, port, giver);
  if (readsAlready(card, result)) return { refused: `It already reads ${result}.`, there: true };
  const path = [...card.step.path, "parameters", port];
  const told = card.raw?.parameters?.context_from;
  const value = port === "input_from" ? result : [...(Array.isArray(told) ? told : []), result];
  return { edits: [set(path, value)], said: `${title} reads ${result}` };
}

/** A parameter of an action that names results. */
export type Port = "input_from" | "context_from";

export function inputPorts(action: Action | undefined): readonly Port[] {
  const known = action?.parameters.properties ?? {};
  return (["input_from", "context_from"] as const).filter((name) => name in known);
}

/** Whether a port can read what a step gives: a model is told anything, but only finds are worked on. */
export function takes(board: Board, action: Action, port: Port, giver: Step): boolean {
  if (giver.output === null) return false;
  if (port === "context_from") return true;
  const wanted = [...board.actions.values()].filter((one) => action.inputs.includes(one.output ?? "")).map(kindOf);
  return ["finds", ...wanted].includes(kindOfGiver(board, giver));
}

/** What a step's result is called at a port: where the action works on one class of finds (`detected_faces`), that. */
export function nameFor(action: Action, port: Port, giver: Step): string {
  const view = action.inputs.find((name) => name.startsWith("detected_") && name !== giver.output);
  const classes = giver.parameters.classes;
  const looksFor = (name: string) =>
    Array.isArray(classes) && classes.some((one) => name === `detected_${one}s` || name === `detected_${one}`);
  const fits = port === "input_from" && view !== undefined && giver.output === "detected_objects" && looksFor(view);
  return fits ? view : (giver.output ?? "");
}

export function kindOfGiver(board: Board, giver: Step): Kind {
  return kindOf(board.actions.get(actionKey(giver.model, giver.action)));
}

function intoWhen(board: Board, giver: Step, card: Card, part: string | undefined): Judgement {
  const wrong = wrongScope(board, giver, card.step);
  if (wrong !== null) return { refused: wrong };
  if (card.condition !== null && card.step.reads.some((read) => read.why === "condition" && read.from === giver.id)) {
    return { refused: `Its condition already reads ${giver.output}.` };
  }
  const added = part ?? firstCondition(kindOfGiver(board, giver), giver.output ?? "", giver.id);
  const value = card.condition === null ? added : joined([...parts(card.condition), added]);
  const path = [...card.step.path, "conditional"];
  const edits = card.condition === null ? [set(path, { if: value, else: "skip" })] : [set([...path, "if"], value)];
  return { edits, said: `It runs when ${value}` };
}

function intoFlow(board: Board, giver: Step, flow: FlowLane, part: string | undefined): Judgement {
  const first = flow.cards[0];
  const late = first ? lateness(board, giver, first.step) : null;
  if (late !== null) return { refused: late };
  if (flow.cards.some((card) => card.id === giver.id))
    return { refused: "A flow's condition is judged before its steps." };
  const added = part ?? firstCondition(kindOfGiver(board, giver), giver.output ?? "", giver.id);
  const value = joined([...parts(flow.condition), added]);
  return { edits: [set([...flow.path, "condition"], value)], said: `${flow.name} runs when ${value}` };
}

/** A step over the whole set happens once: no photo's own result can decide it. */
function wrongScope(board: Board, giver: Step, reader: Step): string | null {
  if (reader.scope !== "set" || giver.scope === "set") return null;
  return `${titleOf(board, reader)} looks at all photos at once: it cannot depend on a single photo's result.`;
}

function readsAlready(card: Card, result: string): boolean {
  const { input_from, context_from } = card.raw?.parameters ?? {};
  return input_from === result || (Array.isArray(context_from) && context_from.includes(result));
}

/** What a step is called. */
export function titleOf(board: Board, step: Step): string {
  return board.actions.get(actionKey(step.model, step.action))?.title ?? step.action;
}

export const set = (path: Path, value: unknown): Edit => ({ op: "set", path, value });
export const laneBy = (board: Board, id: string) => board.lanes.find((lane) => lane.id === id);
export const flowsOf = (board: Board) =>
  board.lanes.flatMap((lane) => lane.items.flatMap((item) => (item.type === "flow" ? [item] : [])));
