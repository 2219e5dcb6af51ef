import { useComputedColorScheme } from "@mantine/core";
import { Background, Controls, MiniMap, type NodeTypes, ReactFlow, ViewportPortal } from "@xyflow/react";
import { type FocusEvent, type KeyboardEvent, useMemo, useRef } from "react";
import type { Action } from "../api/catalogue";
import { chordInWords } from "../keys/chord";
import type { Document } from "../recipes/document";
import { useDocument } from "../recipes/documentStore";
import { type Drawing, endsOf, useDrawing } from "./board";
import classes from "./Canvas.module.css";
import { type Hands, HandsContext, useBoard } from "./CanvasContext";
import { ConditionalFlow } from "./ConditionalFlow";
import { useCanvas } from "./canvasStore";
import { markOf } from "./drop";
import type { CanvasEdge } from "./edges";
import { add, spotBehind } from "./gestures";
import { Inspector } from "./Inspector";
import { KeySheet } from "./KeySheet";
import { commandOf, isTyping, useCanvasKeys } from "./keys";
import { cardsOf } from "./lanes";
import type { CanvasNode } from "./nodes";
import { Palette } from "./Palette";
import { QuickAdd } from "./QuickAdd";
import { SelectionDeeds } from "./SelectionDeeds";
import { StageLane } from "./StageLane";
import { StepCard } from "./StepCard";
import { useSample } from "./sampleStore";
import { addWired } from "./search";
import { Toolbar } from "./Toolbar";
import { make, useCommands } from "./useCommands";
import { useFlow } from "./useFlow";
import { useReadingOrder } from "./useReadingOrder";
import { useReveal } from "./useReveal";
import { WireMenu } from "./WireMenu";
import { EDGE_TYPES, HeldWire } from "./Wires";

const NODE_TYPES: NodeTypes = { card: StepCard, lane: StageLane, flow: ConditionalFlow };
const MORE = ["Shift", "Control", "Meta"];
const MAP = { width: 150, height: 96 };
const SAID = {
  "node.a11yDescription.default":
    "Enter selects the step, and once more leads to its form. Question mark lists the keys.",
  "node.a11yDescription.keyboardDisabled":
    "Enter selects the step, and once more leads to its form. Question mark lists the keys.",
  "edge.a11yDescription.default": "Delete takes the wire off. Left and right lead to the steps at its ends.",
};
const START = { x: 32, y: 72, zoom: 0.8 };

export function Canvas({ document, actions }: { readonly document: Document; readonly actions: readonly Action[] }) {
  const samples = useSample((state) => state.details.length > 0);
  const drawing = useDrawing(document, actions, samples);
  const { flow, around } = useFlow(drawing);
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useReadingOrder(place);
  const command = useCommands(drawing, search);
  useReveal(drawing.layout.boxes);
  const colours = useComputedColorScheme("light");
  const adding = useCanvas((state) => state.adding);
  const close = useCanvas((state) => state.add);
  const joining = useCanvas((state) => state.joining);
  const adds = useCanvasKeys((keys) => keys.keymap.add[0]);
  const hands = useMemo((): Hands => ({ drawing, make }), [drawing]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (enters(event)) return;
    const asked = commandOf(event);
    if (asked === null || event.defaultPrevented || isElsewhere(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    command(asked);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const edge = target.closest<SVGElement>(".react-flow__edge")?.dataset.id;
    if (edge !== undefined) reach(drawing, edge, target.matches(":focus-visible"));
    else if (target.closest(".react-flow__node")) useCanvas.getState().selectWire(null);
  };
  const chosen = () => {
    const { selected } = useDocument.getState();
    return cardsOf(drawing.lanes).find((card) => card.id === selected);
  };
  const put = (action: Action) =>
    void make(add(document, action, spotBehind(document, chosen())), `Added ${action.title}`);

  return (
    <HandsContext value={hands}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the canvas count wherever in it the focus is */}
      <div className={classes.page} onKeyDown={onKeyDown}>
        <Palette actions={actions} search={search} onAdd={put} />
        <div className={classes.middle}>
          <Toolbar onCommand={command} />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: which wire has the focus is told here for all of them */}
          <div ref={place} className={classes.canvas} {...around} onFocus={onFocus} tabIndex={-1} data-canvas>
            <ReactFlow<CanvasNode, CanvasEdge>
              {...flow}
              nodeTypes={NODE_TYPES}
              edgeTypes={EDGE_TYPES}
              connectionLineComponent={HeldWire}
              colorMode={colours}
              defaultViewport={START}
              minZoom={0.15}
              maxZoom={1.6}
              connectionRadius={28}
              reconnectRadius={12}
              ariaLabelConfig={SAID}
              disableKeyboardA11y
              deleteKeyCode={null}
              panActivationKeyCode={null}
              selectionKeyCode="Shift"
              multiSelectionKeyCode={MORE}
              zoomOnDoubleClick={false}
              nodeDragThreshold={4}
              selectNodesOnDrag={false}
            >
              <Background gap={24} />
              <Controls showInteractive={false} position="bottom-left" fitViewOptions={{ padding: 0.06 }} />
              <MiniMap pannable zoomable ariaLabel="The whole recipe, small" className={classes.map} style={MAP} />
              <Mark />
              <SelectionDeeds onCommand={command} />
            </ReactFlow>
            {document.steps.length === 0 && (
              <p className={classes.empty}>
                Drag an action onto the canvas
                {adds ? `, double-click, or press ${chordInWords(adds)}` : ", or double-click,"} to add the first step.
              </p>
            )}
          </div>
        </div>
        <Inspector />
        {adding && (
          <QuickAdd
            key={JSON.stringify(adding)}
            adding={adding}
            actions={actions}
            onClose={() => close(null)}
            onPick={(action, offer) => {
              close(null);
              const giver = cardsOf(drawing.lanes).find((card) => card.id === adding.from);
              if (giver && offer) {
                void make(addWired(document, drawing, giver, offer, adding.spot), `Added ${action.title}`);
              } else void make(add(document, action, adding.spot), `Added ${action.title}`);
            }}
          />
        )}
        {joining && <WireMenu key={joining.from} joining={joining} />}
        <KeySheet />
      </div>
    </HandsContext>
  );
}

/** Where what is dragged would come to stand. */
function Mark() {
  const { lanes, layout } = useBoard();
  const mark = useCanvas((state) => state.mark);
  const box = mark && markOf(lanes, layout.boxes, mark);
  if (!box) return null;
  return (
    <ViewportPortal>
      <div className={classes.mark} style={{ width: box.width, transform: `translate(${box.x}px, ${box.y}px)` }} />
    </ViewportPortal>
  );
}

/** The wire that has the focus is the one that is selected; where a key led to it, its end is brought into view. */
function reach(drawing: Drawing, wire: string, byKey: boolean): void {
  const { selectWire, show } = useCanvas.getState();
  useDocument.getState().select();
  selectWire(wire);
  if (byKey) show(endsOf(drawing, wire)?.target ?? null);
}

/** Enter on a card selects it, and once more leads into its form. */
function enters(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" && event.key !== " ") return false;
  const { target } = event;
  const id = target instanceof HTMLElement && target.matches(".react-flow__node-card") ? target.dataset.id : undefined;
  if (id === undefined) return false;
  event.preventDefault();
  const { selected, selection, select } = useDocument.getState();
  // With Shift one more, or one less: what a click with it does.
  if (event.shiftKey) select(...(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]));
  else if (selected !== id) select(id);
  else document.querySelector<HTMLElement>("[data-canvas-form]")?.focus();
  return true;
}

/** Whether a key is meant for a field, a menu or a panel, and not for the canvas. */
function isElsewhere(target: EventTarget | null): boolean {
  if (isTyping(target)) return true;
  return target instanceof Element && target.closest("[data-canvas-form], .nokey, [role=dialog], [role=menu]") !== null;
}
