import { useReactFlow, useStore } from "@xyflow/react";
import { useEffect } from "react";
import { useDocument } from "../recipes/documentStore";
import { useCanvas } from "./canvasStore";
import { type Box, cornerOf } from "./layout";

const MARGIN = 24;
/** The bar of what can be done to the selection covers the lowest part. */
const BELOW = 70;

/** What is selected is brought into view: after a key led to it, after it was added, or as its form opened. */
export function useReveal(boxes: ReadonlyMap<string, Box>): void {
  const { getViewport, setViewport } = useReactFlow();
  const chosen = useDocument((state) => state.selected);
  const shown = useCanvas((state) => state.shown);
  const selected = shown ?? chosen;
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useEffect(() => {
    const box = selected === null ? undefined : boxes.get(selected);
    if (selected === null || box === undefined || width === 0) return;
    const { x, y, zoom } = getViewport();
    const corner = cornerOf(boxes, selected);
    const left = corner.x * zoom + x;
    const top = corner.y * zoom + y;
    const [wide, high] = [box.width * zoom, box.height * zoom];
    const dx = shiftOf(left, left + wide, MARGIN, width - MARGIN);
    const dy = shiftOf(top, top + high, MARGIN, height - BELOW);
    if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom });
    if (shown !== null) useCanvas.getState().show(null);
  }, [shown, selected, boxes, width, height, getViewport, setViewport]);
}

/** How far a stretch has to move to lie between two bounds; its beginning counts most. */
export function shiftOf(from: number, to: number, least: number, most: number): number {
  if (from < least) return least - from;
  return to > most ? Math.max(most - to, least - from) : 0;
}
