import { useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { useDocument } from "../recipes/documentStore";
import { useCanvas } from "./canvasStore";
import { type Box, cornerOf } from "./layout";

const MARGIN = 24;
/** The bar of what can be done to the selection covers the lowest part. */
const BELOW = 70;

/**
 * What is selected is brought into view: after a key led to it, after it was added or moved, or as its form opened; and a
 * lane that was just added. What changes elsewhere moves nothing.
 */
export function useReveal(boxes: ReadonlyMap<string, Box>): void {
  const { getViewport, setViewport } = useReactFlow();
  const chosen = useDocument((state) => state.selected);
  const shown = useCanvas((state) => state.shown);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const seen = useRef("");
  useEffect(() => {
    const place = placeOf(boxes, chosen, width, height);
    const wanted = shown ?? (place === seen.current ? null : chosen);
    const box = wanted === null ? undefined : boxes.get(wanted);
    if (wanted === null || box === undefined || width === 0) return;
    const { x, y, zoom } = getViewport();
    const corner = cornerOf(boxes, wanted);
    const left = corner.x * zoom + x;
    const top = corner.y * zoom + y;
    const [wide, high] = [box.width * zoom, box.height * zoom];
    const dx = shiftOf(left, left + wide, MARGIN, width - MARGIN);
    const dy = shiftOf(top, top + high, MARGIN, height - BELOW);
    if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom });
    seen.current = place;
    if (shown !== null) useCanvas.getState().show(null);
  }, [shown, chosen, boxes, width, height, getViewport, setViewport]);
}

/** Where something stands, and in how large a window: as long as this is the same, it need not be looked for again. */
function placeOf(boxes: ReadonlyMap<string, Box>, id: string | null, width: number, height: number): string {
  if (id === null || !boxes.has(id)) return "";
  const { x, y } = cornerOf(boxes, id);
  return [id, x, y, width, height].join(" ");
}

/** How far a stretch has to move to lie between two bounds; its beginning counts most. */
export function shiftOf(from: number, to: number, least: number, most: number): number {
  if (from < least) return least - from;
  return to > most ? Math.max(most - to, least - from) : 0;
}
