import type { Edge } from "@xyflow/react";
import { columnsOf, type Drawing } from "./board";
import { linesOf } from "./channels";
import { titleOf } from "./connection";
import type { Kind } from "./kinds";
import { cardsOf } from "./lanes";
import { cornerOf, HEAD, PITCH } from "./layout";
import type { Route } from "./routes";
import type { Order, Wire } from "./wires";

export type WireEdge = Edge<
  { readonly route: Route; readonly kind: Kind; readonly word: string; readonly fixed: boolean; readonly lit: boolean },
  "wire"
>;
export type OrderEdge = Edge<{ readonly route: Route; readonly said: boolean; readonly lit: boolean }, "order">;
export type CanvasEdge = WireEdge | OrderEdge;

const UNDER_LANES = -1;

/** Wires and orders as React Flow has them. `selected`: steps whose wires stand out; `wire`: the one that is selected. */
export function edgesOf(drawing: Drawing, selected: ReadonlySet<string>, wire: string | null): readonly CanvasEdge[] {
  const slots = new Map<string, number>();
  const slot = (name: string) => {
    const number = slots.get(name) ?? 0;
    slots.set(name, number + 1);
    return number;
  };
  const columns = columnsOf(drawing.lanes);
  const at = (id: string) => columns.get(id) ?? 0;
  // Arranged lanes stand elsewhere than in the order written.
  const farOf = (from: string, to: string) => {
    const x = (id: string) => cornerOf(drawing.layout.boxes, `lane:${at(id)}`).x;
    return Math.round((x(to) - x(from)) / PITCH);
  };
  const wayOf = ({ from, to }: Wire) => {
    const far = farOf(from, to);
    return at(from) === at(to) ? "below" : far === 1 || far === 0 ? "beside" : "past";
  };
  const lines = pastLines(
    drawing.wires.filter((one) => wayOf(one) === "past"),
    at,
  );
  const wires = drawing.wires.map((one): WireEdge => {
    const way = wayOf(one);
    const y = cornerOf(drawing.layout.boxes, `lane:${at(one.to)}`).y;
    const route = { way, slot: lines.get(one.id) ?? slot(`${way}:${at(one.to)}`), channel: y + HEAD + 8 } as const;
    const lit = selected.has(one.from) || selected.has(one.to) || wire === one.id;
    return {
      id: one.id,
      type: "wire",
      source: one.from,
      sourceHandle: way === "below" ? "down" : "out",
      target: one.to,
      targetHandle: one.into,
      selected: wire === one.id,
      zIndex: lit ? 3 : 1,
      ...reachable(saidOf(drawing, one), one.fixed, wire === one.id),
      // What is drawn only when asked for is no stop on the way to the others.
      focusable: lit || !one.fixed,
      data: { route, kind: one.kind, word: wordOf(one), fixed: one.fixed, lit },
    };
  });
  const orders = drawing.orders.map((one): OrderEdge => {
    const way = farOf(one.from, one.to) === 1 ? "beside" : "past";
    const route = { way, slot: way === "past" ? slot("order") : 0, channel: -18 } as const;
    return {
      id: one.id,
      type: "order",
      source: one.from,
      sourceHandle: "after",
      target: one.to,
      targetHandle: "before",
      selected: wire === one.id,
      zIndex: UNDER_LANES,
      ...reachable(orderSaid(drawing, one), false, wire === one.id),
      data: { route, said: one.said, lit: wire === one.id },
    };
  });
  return [...orders, ...wires];
}

/**
 * How a wire is reached. Its target's end can always be taken, as in other editors; its source's end once it is selected,
 * since new wires begin there.
 */
function reachable(ariaLabel: string, fixed: boolean, selected: boolean) {
  const reconnectable = fixed ? false : selected ? true : ("target" as const);
  return { ariaLabel, reconnectable, domAttributes: { "aria-roledescription": "wire" } };
}

/** On which line of the channel each wire runs. Those that are drawn only when asked for come last. */
function pastLines(wires: readonly Wire[], at: (id: string) => number): ReadonlyMap<string, number> {
  const lines = (some: readonly Wire[]) => {
    const ends = some.map((one) => [at(one.from), at(one.to)].sort((a, b) => a - b));
    return linesOf(ends.map(([from = 0, to = 0]) => ({ from, to })));
  };
  const [own, fixed] = [wires.filter((one) => !one.fixed), wires.filter((one) => one.fixed)];
  const [first, then] = [lines(own), lines(fixed)];
  const below = Math.max(0, ...first.map((line) => line + 1));
  return new Map([
    ...own.map((one, number) => [one.id, first[number] ?? 0] as const),
    ...fixed.map((one, number) => [one.id, below + (then[number] ?? 0)] as const),
  ]);
}

function wordOf(wire: Wire): string {
  const verb = wire.into === "when" ? "when" : wire.fixed ? "needs" : "reads";
  return `${verb} ${wire.results.join(", ")}`;
}

/** A wire in words, for who hears it. */
function saidOf(drawing: Drawing, wire: Wire): string {
  const to = wire.into === "when" ? ", as a condition" : wire.fixed ? ", which needs it" : "";
  return `${wire.results.join(", ")} of ‘${named(drawing, wire.from)}’ goes into ‘${named(drawing, wire.to)}’${to}`;
}

function orderSaid({ lanes }: Drawing, { from, to }: Order): string {
  const [before, after] = [from, to].map((id) => lanes.find((lane) => lane.id === id)?.name ?? id);
  return `Stage ‘${after}’ waits for stage ‘${before}’`;
}

function named(drawing: Drawing, id: string): string {
  const card = cardsOf(drawing.lanes).find((one) => one.id === id);
  if (card) return titleOf(drawing, card.step);
  const items = drawing.lanes.flatMap((lane) => lane.items);
  const flow = items.find((item) => item.type === "flow" && item.id === id);
  return flow?.type === "flow" ? flow.name : id;
}
