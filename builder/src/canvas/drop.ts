import type { Path } from "../recipes/document";
import { type FlowLane, key, type Lane } from "./lanes";
import { type Box, cornerOf, type Point } from "./layout";

/** A place in the document: a list of steps, and before which of them. */
export interface Spot {
  readonly list: Path;
  readonly index: number;
}

/** Where in the document a point of the canvas is; null: beside every lane. */
export function spotAt(lanes: readonly Lane[], boxes: ReadonlyMap<string, Box>, point: Point): Spot | null {
  const lane = lanes.find((one) => within(boxes, one.id, point));
  if (lane === undefined) return null;
  const flow = lane.items.find((item): item is FlowLane => item.type === "flow" && within(boxes, item.id, point));
  const cards = (flow?.cards ?? lane.items).filter((item) => item.type === "card" && !item.step.added);
  const index = cards.filter((card) => middleOf(boxes, card.id) < point.y).length;
  return { list: [...(flow ?? lane).path, "steps"], index };
}

/** Which lane a lane dragged to a point would stand before. */
export function laneSpot(lanes: readonly Lane[], boxes: ReadonlyMap<string, Box>, x: number, self: string): number {
  const others = lanes.filter((lane) => lane.id !== self);
  return others.filter((lane) => cornerOf(boxes, lane.id).x + (boxes.get(lane.id)?.width ?? 0) / 2 < x).length;
}

function within(boxes: ReadonlyMap<string, Box>, id: string, point: Point): boolean {
  const box = boxes.get(id);
  const { x, y } = cornerOf(boxes, id);
  return box !== undefined && point.x >= x && point.x <= x + box.width && point.y >= y && point.y <= y + box.height;
}

function middleOf(boxes: ReadonlyMap<string, Box>, id: string): number {
  return cornerOf(boxes, id).y + (boxes.get(id)?.height ?? 0) / 2;
}

/** Where the line is drawn that says "here": above the card that would come next, or below the last. */
export function markOf(lanes: readonly Lane[], boxes: ReadonlyMap<string, Box>, spot: Spot): Box | null {
  const name = key(spot.list.slice(0, -1));
  const rows = lanes.flatMap((lane) => [lane, ...lane.items.filter((item) => item.type === "flow")]);
  const row = rows.find((one) => key(one.path) === name);
  if (row === undefined) return null;
  const around = boxes.get(row.id);
  const cards = ("cards" in row ? row.cards : row.items).filter((item) => item.type === "card" && !item.step.added);
  const [next, last] = [cards[spot.index], cards.at(-1)];
  const beside = next ?? last;
  const corner = cornerOf(boxes, beside?.id ?? row.id);
  const height = beside ? (boxes.get(beside.id)?.height ?? 0) : (around?.height ?? 0) - 60;
  const y = next ? corner.y - 8 : corner.y + height + 5;
  const x = beside ? corner.x : corner.x + 30;
  return { id: "mark", parent: null, x, y, width: beside ? (boxes.get(beside.id)?.width ?? 0) : 240, height: 3 };
}
