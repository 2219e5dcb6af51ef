import { cardsOf, type Lane } from "./lanes";
import { type Box, cornerOf } from "./layout";

export type Direction = "up" | "down" | "left" | "right";

/** Which card an arrow key leads to; null: there is none that way. Without a card, the first. */
export function neighbour(
  lanes: readonly Lane[],
  boxes: ReadonlyMap<string, Box>,
  from: string | undefined,
  direction: Direction,
): string | null {
  const columns = lanes.map((lane) => cardsOf([lane]).map((card) => card.id)).filter((column) => column.length > 0);
  const at = columns.findIndex((column) => from !== undefined && column.includes(from));
  const column = columns[at];
  if (column === undefined || from === undefined) return columns[0]?.[0] ?? null;
  if (direction === "up" || direction === "down") {
    return column[column.indexOf(from) + (direction === "up" ? -1 : 1)] ?? null;
  }
  const beside = columns[at + (direction === "left" ? -1 : 1)];
  return beside ? nearest(beside, boxes, cornerOf(boxes, from).y) : null;
}

function nearest(ids: readonly string[], boxes: ReadonlyMap<string, Box>, y: number): string | null {
  const far = (id: string) => Math.abs(cornerOf(boxes, id).y - y);
  return [...ids].sort((a, b) => far(a) - far(b))[0] ?? null;
}
