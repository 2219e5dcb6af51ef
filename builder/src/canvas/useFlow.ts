import { applyNodeChanges, type EdgeChange, type NodeChange, useReactFlow } from "@xyflow/react";
import { type DragEvent, type MouseEvent, useCallback, useEffect, useMemo, useState } from "react";
import { useDocument } from "../recipes/documentStore";
import type { Drawing } from "./board";
import { useCanvas } from "./canvasStore";
import { laneSpot, spotAt } from "./drop";
import { edgesOf } from "./edges";
import { add, moveLane, moveSteps } from "./gestures";
import { cardsOf } from "./lanes";
import { type CanvasNode, merged, nodesOf } from "./nodes";
import { DRAGGED } from "./Palette";
import { pointOf, type Touching } from "./pointer";
import { make } from "./useCommands";
import { useWiring } from "./useWiring";

/** What React Flow is given: nodes and edges from the document, and gestures that go back to it as edits. */
export function useFlow(drawing: Drawing) {
  const { screenToFlowPosition } = useReactFlow();
  const wiring = useWiring(drawing);
  const selection = useDocument((state) => state.selection);
  const wire = useCanvas((state) => state.wire);
  const selected = useMemo(() => new Set(selection), [selection]);
  const fresh = useMemo(() => nodesOf(drawing), [drawing]);
  const edges = useMemo(() => [...edgesOf(drawing, selected, wire)], [drawing, selected, wire]);
  const [nodes, setNodes] = useState<CanvasNode[]>([]);
  // Nodes are a state of their own only while something is dragged: whatever the document says wins.
  const reset = useCallback(() => setNodes((old) => merged(old, fresh, selected)), [fresh, selected]);
  useEffect(reset, [reset]);

  const { lanes, layout } = drawing;
  const spot = useCallback(
    (event: Touching) => spotAt(lanes, layout.boxes, screenToFlowPosition(pointOf(event))),
    [lanes, layout, screenToFlowPosition],
  );

  const onNodesChange = useCallback((changes: NodeChange<CanvasNode>[]) => {
    const picked = changes.filter((change) => change.type === "select");
    if (picked.length > 0) {
      const { selection: before, select } = useDocument.getState();
      const next = new Set(before);
      for (const { id, selected: on } of picked) on ? next.add(id) : next.delete(id);
      select(...next);
      if (next.size > 0) useCanvas.getState().selectWire(null);
    }
    const moved = changes.filter((change) => change.type === "position" || change.type === "dimensions");
    if (moved.length > 0) setNodes((old) => applyNodeChanges(moved, old));
  }, []);

  const onEdgesChange = useCallback((changes: EdgeChange[]) => {
    for (const change of changes) {
      if (change.type !== "select") continue;
      const { wire: before, selectWire } = useCanvas.getState();
      if (change.selected) selectWire(change.id);
      else if (before === change.id) selectWire(null);
    }
  }, []);

  const onNodeDrag = useCallback(
    (event: Touching, node: CanvasNode) => {
      if (node.type === "card") useCanvas.getState().point(spot(event));
    },
    [spot],
  );

  const onNodeDragStop = useCallback(
    async (event: Touching, node: CanvasNode, dragged: readonly CanvasNode[]) => {
      useCanvas.getState().point(null);
      if (node.type === "lane") {
        const { lane } = node.data;
        const to = laneSpot(lanes, layout.boxes, node.position.x + (node.width ?? 0) / 2, node.id);
        await make(moveLane(lane, to), `${lane.name} moved`);
      } else {
        const ids = new Set(dragged.map((one) => one.id));
        const where = spot(event);
        const cards = cardsOf(lanes).filter((card) => ids.has(card.id));
        if (where) await make(moveSteps(drawing.document, cards, where), "Moved");
      }
      // Where nothing was changed, or was refused, everything goes back to where it belongs.
      const current = useDocument.getState();
      if (current.document === drawing.document) reset();
    },
    [drawing, lanes, layout, spot, reset],
  );

  const onDragOver = useCallback(
    (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      useCanvas.getState().point(spot(event));
    },
    [spot],
  );
  const onDrop = useCallback(
    (event: DragEvent) => {
      const action = drawing.actions.get(event.dataTransfer.getData(DRAGGED));
      useCanvas.getState().point(null);
      if (action === undefined) return;
      event.preventDefault();
      void make(add(drawing.document, action, spot(event)), `Added ${action.title}`);
    },
    [drawing, spot],
  );

  const onDoubleClick = useCallback(
    (event: MouseEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || !target.closest(".react-flow__pane, .react-flow__renderer")) return;
      if (target.closest(".react-flow__node-card, .react-flow__panel, button, header, [role=dialog]")) return;
      useCanvas.getState().add({ at: pointOf(event), spot: spot(event), from: null });
    },
    [spot],
  );

  const flow = { nodes, edges, onNodesChange, onEdgesChange, onNodeDrag, onNodeDragStop };
  return { flow: { ...flow, ...wiring }, around: { onDragOver, onDrop, onDoubleClick } };
}
