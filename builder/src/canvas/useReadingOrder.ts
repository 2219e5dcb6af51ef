import { type RefObject, useLayoutEffect } from "react";

/**
 * Steps are read, and reached by Tab, before the wires between them, which React Flow puts first. Of what stands beside
 * the two nothing is ever put before the wires, so that React does not miss them where they were.
 */
export function useReadingOrder(canvas: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const wires = canvas.current?.querySelector(".react-flow__edges");
    if (wires) canvas.current?.querySelector(".react-flow__nodes")?.after(wires);
  }, [canvas]);
}
