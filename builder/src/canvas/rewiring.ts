import { type Edit, samePath } from "../recipes/document";
import { renamed, without } from "./condition";
import { type Board, type Ends, flowsOf, type Judgement, judge, kindOfGiver, laneBy, set, titleOf } from "./connection";
import type { Edits } from "./gestures";
import { type Card, cardsOf, type FlowLane, type Lane } from "./lanes";

/** Take a wire off, or say why it stays. */
export function unwire(board: Board, ends: Ends): Judgement {
  const off = takenOff(board, ends);
  return "refused" in off ? off : { edits: off.edits, said: off.said };
}

/** Lead a wire elsewhere: what it would do, as one step of undo; or why it cannot be. */
export function rewire(board: Board, was: Ends, now: Ends): Judgement {
  if (sameEnds(was, now)) return { edits: [], said: "It stays as it is" };
  const off = takenOff(board, was);
  if ("refused" in off) return off;
  const on = judge(off.board, now, off.part ? partFor(board, off.part, was, now) : undefined);
  if ("refused" in on) return on;
  const written = off.edits.filter((edit) => !on.edits.some((one) => samePath(one.path, edit.path)));
  return { edits: [...written, ...on.edits], said: on.said };
}

/** What comes off: how, the board without it, and what a condition said of it. */
type Off =
  | { readonly edits: Edits; readonly said: string; readonly board: Board; readonly part?: string | null }
  | { readonly refused: string };

function takenOff(board: Board, ends: Ends): Off {
  if (ends.targetHandle === "before") return offLane(board, ends);
  const giver = ends.source;
  const flow = flowsOf(board).find((one) => one.id === ends.target);
  if (flow) return offFlow(board, giver, flow);
  const card = cardsOf(board.lanes).find((one) => one.id === ends.target);
  if (!card || !board.order.some((step) => step.id === giver)) return { refused: "There is no such wire." };
  if (card.raw === null) return { refused: "The planner adds this step itself; it reads what it needs." };
  return ends.targetHandle === "when" ? offWhen(board, giver, card) : offInput(board, giver, card);
}

function offLane(board: Board, ends: Ends): Off {
  const [from, to] = [laneBy(board, ends.source), laneBy(board, ends.target)];
  if (!from || !to) return { refused: "There is no such wire." };
  const dependsOn = to.dependsOn.filter((name) => name !== from.name);
  const edits = [set([...to.path, "depends_on"], dependsOn)];
  const left = withLanes(board, (lane) => (lane === to ? { ...lane, dependsOn } : lane));
  return { edits, said: `${to.name} waits for ${from.name} no more`, board: left };
}

function offFlow(board: Board, giver: string, flow: FlowLane): Off {
  const { left, off } = without(flow.condition, resultsOf(board, giver, flow.cards), giver);
  if (left === null || off === null) {
    return { refused: "A flow needs its condition: change it, or delete the flow." };
  }
  const now = withLanes(board, (lane) => ({
    ...lane,
    items: lane.items.map((item) => (item === flow ? { ...flow, condition: left } : item)),
  }));
  const edits = [set([...flow.path, "condition"], left)];
  return { edits, said: `${flow.name} runs when ${left}`, board: now, part: off };
}

function offWhen(board: Board, giver: string, card: Card): Off {
  if (card.condition === null) return { refused: "The loop's condition reads this: change it in the form." };
  const path = [...card.step.path, "conditional"];
  const { left, off } = without(card.condition, resultsOf(board, giver, [card]), giver);
  const bare = withCard(board, card, { condition: off === null ? null : left }, giver, "condition");
  if (left === null || off === null) {
    return { edits: [{ op: "remove", path }], said: "The condition is gone", board: bare, part: off };
  }
  return { edits: [set([...path, "if"], left)], said: `It runs when ${left}`, board: bare, part: off };
}

function offInput(board: Board, giver: string, card: Card): Off {
  const own = card.step.reads.filter((one) => one.from === giver && one.why !== "condition");
  const read = own.map((one) => one.result);
  const { input_from, context_from, ...rest } = card.raw?.parameters ?? {};
  const path = [...card.step.path, "parameters"];
  const edits: Edit[] = [];
  const parameters: Record<string, unknown> = { ...rest };
  if (read.includes(String(input_from))) edits.push({ op: "remove", path: [...path, "input_from"] });
  else if (input_from !== undefined) parameters.input_from = input_from;
  if (Array.isArray(context_from)) {
    const left = context_from.filter((name) => !read.includes(name));
    if (left.length > 0) parameters.context_from = left;
    const place = [...path, "context_from"];
    if (left.length < context_from.length)
      edits.push(left.length > 0 ? set(place, left) : { op: "remove", path: place });
  }
  if (edits.length === 0) return { refused: "The action itself needs this result." };
  const bare = withCard(board, card, { raw: { ...card.raw, parameters } }, giver, "input");
  return { edits, said: `${titleOf(board, card.step)} reads ${read.join(", ")} no more`, board: bare };
}

/** What the condition says of the giver, said of the other one; undefined where it would say nothing of that. */
function partFor(board: Board, part: string, was: Ends, now: Ends): string | undefined {
  if (was.source === now.source) return part;
  const [before, after] = [was, now].map((ends) => board.order.find((step) => step.id === ends.source));
  if (!before?.output || !after?.output || kindOfGiver(board, before) !== kindOfGiver(board, after)) return undefined;
  const said = renamed(part, new Map([[before.output, after.output]]));
  return said === part ? undefined : said;
}

function resultsOf(board: Board, giver: string, cards: readonly Card[]): readonly string[] {
  const output = board.order.find((step) => step.id === giver)?.output;
  const read = cards.flatMap((card) => card.step.reads.filter((one) => one.from === giver).map((one) => one.result));
  return [...new Set([...(output ? [output] : []), ...read])];
}

function withLanes(board: Board, change: (lane: Lane) => Lane): Board {
  return { ...board, lanes: board.lanes.map(change) };
}

/** The board as it is once a card reads a giver no more. */
function withCard(board: Board, card: Card, now: Partial<Card>, giver: string, why: string): Board {
  const reads = card.step.reads.filter((one) => one.from !== giver || one.why !== why);
  const changed: Card = { ...card, ...now, step: { ...card.step, reads } };
  const put = (one: Card) => (one === card ? changed : one);
  return withLanes(board, (lane) => ({
    ...lane,
    items: lane.items.map((item) => (item.type === "card" ? put(item) : { ...item, cards: item.cards.map(put) })),
  }));
}

function sameEnds(one: Ends, other: Ends): boolean {
  return one.source === other.source && one.target === other.target && one.targetHandle === other.targetHandle;
}
