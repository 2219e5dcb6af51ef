import type { MouseEvent } from "react";
import type { Point } from "./layout";

export type Touching = globalThis.MouseEvent | TouchEvent | MouseEvent;

/** Where on the screen a mouse or a finger is. */
export function pointOf(event: Touching): Point {
  const touch = "changedTouches" in event ? event.changedTouches[0] : undefined;
  const { clientX, clientY } = touch ?? (event as MouseEvent);
  return { x: clientX, y: clientY };
}

/** The card that is there. */
export function cardAt({ x, y }: Point): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>(".react-flow__node-card")?.dataset.id;
}
