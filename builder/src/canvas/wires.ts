import type { Action } from "../api/catalogue";
import type { Document, Step } from "../recipes/document";
import { names } from "./condition";
import { type Kind, kindOf } from "./kinds";
import type { Card, FlowLane, Lane } from "./lanes";

/** One wire of data: from the step that gives a result to the card, or the flow, that reads it. */
export interface Wire {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly into: "input" | "when";
  readonly results: readonly string[];
  readonly kind: Kind;
  /** Read by a prompt, or by the action itself: no wire of the recipe, and not to be taken off. */
  readonly fixed: boolean;
}

export interface Order {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Whether `depends_on` is written, and not only the stage before. */
  readonly said: boolean;
}

export type Actions = ReadonlyMap<string, Action>;

export const actionKey = (model: string | null, name: string) => `${model ?? ""}/${name}`;

export function actionsOf(list: readonly Action[]): Actions {
  return new Map(list.map((action) => [actionKey(action.model, action.name), action]));
}

/** Every data wire. Several readings between two ends are one wire. */
export function wiresOf(document: Document, lanes: readonly Lane[], actions: Actions): readonly Wire[] {
  const steps = new Map(document.steps.map((step) => [step.id, step]));
  const found = new Map<string, Wire>();
  for (const lane of lanes) {
    for (const item of lane.items) {
      for (const card of item.type === "card" ? [item] : item.cards) {
        for (const wire of into(card, item.type === "flow" ? item : null, steps, actions)) {
          const before = found.get(wire.id);
          const results = [...new Set([...(before?.results ?? []), ...wire.results])];
          found.set(wire.id, { ...wire, results, fixed: wire.fixed && (before?.fixed ?? true) });
        }
      }
    }
  }
  return [...found.values()];
}

function into(card: Card, flow: FlowLane | null, steps: ReadonlyMap<string, Step>, actions: Actions): Wire[] {
  return card.step.reads.flatMap((read): Wire[] => {
    const giver = steps.get(read.from);
    if (giver === undefined) return [];
    const kind = kindOf(actions.get(actionKey(giver.model, giver.action)));
    const end = (to: string, port: Wire["into"], fixed: boolean): Wire => ({
      id: `wire:${read.from}>${to}:${port}`,
      from: read.from,
      to,
      into: port,
      results: [read.result],
      kind,
      fixed,
    });
    if (read.why !== "condition") return [end(card.id, "input", !isWritten(card, read.result))];
    const own = names(card.condition, read.result) || names(card.until, read.result);
    if (flow !== null && names(flow.condition, read.result)) {
      return own ? [end(flow.id, "when", false), end(card.id, "when", false)] : [end(flow.id, "when", false)];
    }
    return [end(card.id, "when", false)];
  });
}

/** Whether the recipe itself says that the step takes this in. */
function isWritten(card: Card, result: string): boolean {
  const { input_from, context_from } = card.raw?.parameters ?? {};
  return input_from === result || (Array.isArray(context_from) && context_from.includes(result));
}

/** Which lane waits for which. */
export function ordersOf(lanes: readonly Lane[]): readonly Order[] {
  const ids = new Map(lanes.map((lane) => [lane.name, lane.id]));
  return lanes.flatMap((lane) =>
    lane.dependsOn.flatMap((name) => {
      const from = ids.get(name);
      return from ? [{ id: `order:${from}>${lane.id}`, from, to: lane.id, said: lane.said }] : [];
    }),
  );
}
