import { type Edge, type FinalConnectionState, type HandleType, useReactFlow } from "@xyflow/react";
import { useCallback, useLayoutEffect, useRef } from "react";
import { type Drawing, endsOf } from "./board";
import { useCanvas } from "./canvasStore";
import { type Ends, type Judgement, judge } from "./connection";
import { spotAt } from "./drop";
import { cardAt, pointOf } from "./pointer";
import { rewire, unwire } from "./rewiring";
import { make } from "./useCommands";
import { useTakingBack } from "./useTakingBack";

type Loose = globalThis.MouseEvent | TouchEvent;

/** What the wire in the hand would do between two ends: a new one, or one that was taken by its end. */
export function judgeHeld(drawing: Drawing, ends: Ends): Judgement {
  const { held } = useCanvas.getState();
  const was = held === null ? null : endsOf(drawing, held);
  return was ? rewire(drawing, was, ends) : judge(drawing, ends);
}

/** Wires that are drawn, led elsewhere by one of their ends, and taken off by letting that go over the ground. */
export function useWiring(shown: Drawing) {
  const { screenToFlowPosition } = useReactFlow();
  // React Flow keeps the functions with which a drag began: what is drawn may have changed when the end is let go.
  const latest = useRef(shown);
  useLayoutEffect(() => {
    latest.current = shown;
  }, [shown]);

  const takenBack = useTakingBack();

  const isValidConnection = useCallback((ends: Ends | Edge) => "edits" in judgeHeld(latest.current, plain(ends)), []);
  const onConnect = useCallback(
    (ends: Ends) => void (takenBack.current || doOrSay(judge(latest.current, ends))),
    [takenBack],
  );

  const onConnectEnd = useCallback(
    (event: Loose, state: FinalConnectionState) => {
      const drawing = latest.current;
      const { held, add } = useCanvas.getState();
      if (takenBack.current || held !== null || state.isValid || !state.fromHandle || !state.fromNode) return;
      const from = state.fromNode.id;
      const over = refusedEnds(state);
      if (over) return doOrSay(judge(drawing, over));
      if (state.fromHandle.type !== "source" || state.fromNode.type !== "card") return;
      const at = pointOf(event);
      const card = cardAt(at);
      // Let go over a card, but beside its ports: what it can be is meant.
      if (card !== undefined) return doOrSay(meant(drawing, from, card));
      add({ at, spot: spotAt(drawing.lanes, drawing.layout.boxes, screenToFlowPosition(at)), from });
    },
    [screenToFlowPosition, takenBack],
  );

  const onReconnectStart = useCallback((_: unknown, edge: Edge) => useCanvas.getState().hold(edge.id), []);
  const onReconnect = useCallback(
    (_: Edge, ends: Ends) => void (takenBack.current || doOrSay(judgeHeld(latest.current, ends))),
    [takenBack],
  );
  const onReconnectEnd = useCallback(
    (event: Loose, edge: Edge, stays: HandleType, state: FinalConnectionState) => {
      if (!takenBack.current && !state.isValid)
        doOrSay(letGo(latest.current, edge, stays, state, cardAt(pointOf(event))));
      useCanvas.getState().hold(null);
    },
    [takenBack],
  );
  return { isValidConnection, onConnect, onConnectEnd, onReconnectStart, onReconnect, onReconnectEnd };
}

/** An end that was let go over no port that it fits: over a card what is meant there, over the ground the wire comes off. */
function letGo(
  drawing: Drawing,
  edge: Edge,
  stays: HandleType,
  state: FinalConnectionState,
  card: string | undefined,
): Judgement {
  const over = refusedEnds(state);
  if (over) return judgeHeld(drawing, over);
  const was = endsOf(drawing, edge.id) ?? plain(edge);
  if (card === undefined || was.targetHandle === "before") return unwire(drawing, was);
  if (stays === "target") return judgeHeld(drawing, { ...was, source: card, sourceHandle: "out" });
  return card === was.target ? judgeHeld(drawing, was) : meant(drawing, was.source, card);
}

/** What a wire to a card as a whole means: its input, or where it takes none of that in, a condition. */
function meant(drawing: Drawing, source: string, target: string): Judgement {
  const ends = { source, sourceHandle: "out", target };
  const input = judgeHeld(drawing, { ...ends, targetHandle: "input" });
  return "edits" in input || input.there ? input : judgeHeld(drawing, { ...ends, targetHandle: "when" });
}

function doOrSay(verdict: Judgement): void {
  if ("edits" in verdict) void make(verdict.edits, verdict.said);
  else useCanvas.getState().say(verdict.refused, true);
}

/** The two ends of a wire that was let go over a port; null: it was over none. */
function refusedEnds({ fromNode, fromHandle, toNode, toHandle }: FinalConnectionState): Ends | null {
  if (!fromNode || !fromHandle || !toNode || !toHandle) return null;
  const [own, there] = [
    { node: fromNode.id, port: fromHandle.id ?? null },
    { node: toNode.id, port: toHandle.id ?? null },
  ];
  const [source, target] = fromHandle.type === "target" ? [there, own] : [own, there];
  return { source: source.node, sourceHandle: source.port, target: target.node, targetHandle: target.port };
}

function plain({ source, sourceHandle, target, targetHandle }: Ends | Edge): Ends {
  return { source, sourceHandle: sourceHandle ?? null, target, targetHandle: targetHandle ?? null };
}
