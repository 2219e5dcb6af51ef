import { useEffect, useMemo, useState } from "react";
import type { Action } from "../api/catalogue";
import type { Document } from "../recipes/document";
import { useCatalogue } from "../recipes/useCatalogue";
import { useCanvas } from "./canvasStore";
import { linesOf } from "./channels";
import type { Board, Ends } from "./connection";
import { lanesOf } from "./lanes";
import type { Point } from "./layout";
import { type Layout, layoutOf } from "./layout";
import { actionsOf, type Order, ordersOf, type Wire, wiresOf } from "./wires";

/** Everything that is drawn, made from the document and the catalogue. */
export interface Drawing extends Board {
  readonly document: Document;
  readonly layout: Layout;
  readonly wires: readonly Wire[];
  readonly orders: readonly Order[];
}

const NONE: readonly Action[] = [];

export function useActions(): readonly Action[] {
  return useCatalogue()?.actions ?? NONE;
}

export function useDrawing(document: Document, list: readonly Action[], samples: boolean): Drawing {
  const actions = useMemo(() => actionsOf(list), [list]);
  const lanes = useMemo(() => lanesOf(document), [document]);
  const wires = useMemo(() => wiresOf(document, lanes, actions), [document, lanes, actions]);
  const orders = useMemo(() => ordersOf(lanes), [lanes]);
  const passing = useMemo(() => passingOf(lanes, wires), [lanes, wires]);
  const plain = useMemo(() => layoutOf(lanes, { passing, samples }), [lanes, passing, samples]);
  const places = useArrangement(lanes, orders, plain);
  const layout = useMemo(
    () => (places ? layoutOf(lanes, { passing, samples, places }) : plain),
    [lanes, passing, samples, places, plain],
  );
  return useMemo(
    () => ({ document, lanes, order: document.steps, actions, layout, wires, orders }),
    [document, lanes, actions, layout, wires, orders],
  );
}

/** How many lines the wires need that run past other lanes. */
function passingOf(lanes: Drawing["lanes"], wires: readonly Wire[]): number {
  const at = columnsOf(lanes);
  const stretches = wires.flatMap((wire) => {
    const [from, to] = [at.get(wire.from) ?? 0, at.get(wire.to) ?? 0].sort((a, b) => a - b);
    return wire.fixed || from === undefined || to === undefined || to - from < 2 ? [] : [{ from, to }];
  });
  return Math.max(0, ...linesOf(stretches).map((line) => line + 1));
}

/** In which lane each card and flow stands. */
export function columnsOf(lanes: Drawing["lanes"]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const lane of lanes) {
    found.set(lane.id, lane.index);
    for (const item of lane.items) {
      found.set(item.id, lane.index);
      if (item.type === "flow") for (const card of item.cards) found.set(card.id, lane.index);
    }
  }
  return found;
}

/** What a wire is between; null: there is none of this id. */
export function endsOf(drawing: Drawing, id: string): Ends | null {
  const wire = drawing.wires.find((one) => one.id === id);
  if (wire) return { source: wire.from, sourceHandle: "out", target: wire.to, targetHandle: wire.into };
  const order = drawing.orders.find((one) => one.id === id);
  return order ? { source: order.from, sourceHandle: "after", target: order.to, targetHandle: "before" } : null;
}

function useArrangement(lanes: Drawing["lanes"], orders: readonly Order[], plain: Layout) {
  const arranged = useCanvas((state) => state.arranged);
  const [places, setPlaces] = useState<ReadonlyMap<string, Point> | null>(null);
  useEffect(() => {
    if (!arranged) {
      setPlaces(null);
      return;
    }
    let current = true;
    void import("./arrangement")
      .then(({ arrangementOf }) => arrangementOf(lanes, orders, plain.boxes))
      .then((found) => {
        if (current) setPlaces(found);
      });
    return () => {
      current = false;
    };
  }, [arranged, lanes, orders, plain]);
  return places;
}
