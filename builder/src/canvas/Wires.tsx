import {
  BaseEdge,
  type ConnectionLineComponentProps,
  EdgeLabelRenderer,
  type EdgeProps,
  type EdgeTypes,
} from "@xyflow/react";
import { memo } from "react";
import classes from "./Canvas.module.css";
import { useBoard } from "./CanvasContext";
import type { OrderEdge, WireEdge } from "./edges";
import { KIND_WORDS } from "./kinds";
import type { CanvasNode } from "./nodes";
import { orderPath, pathOf } from "./routes";
import { judgeHeld } from "./useWiring";

const Data = memo(function Data(props: EdgeProps<WireEdge>) {
  const { id, data, sourceX, sourceY, targetX, targetY, selected } = props;
  if (!data) return null;
  const path = pathOf(data.route, { x: sourceX, y: sourceY }, { x: targetX, y: targetY });
  return (
    <>
      <g
        className={classes.wire}
        data-kind={data.kind}
        data-lit={data.lit || undefined}
        data-fixed={data.fixed || undefined}
      >
        <BaseEdge id={id} path={path} interactionWidth={16} />
        <circle cx={targetX} cy={targetY} r={3.5} className={classes.tip} />
      </g>
      {data.lit && (
        <EdgeLabelRenderer>
          <span
            className={classes.wireWord}
            data-kind={data.kind}
            data-strong={selected || undefined}
            style={{ transform: `translate(-100%, -50%) translate(${targetX - 10}px, ${targetY}px)` }}
          >
            {data.word} · {KIND_WORDS[data.kind]}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

const Order = memo(function Order(props: EdgeProps<OrderEdge>) {
  const { id, data, sourceX, sourceY, targetX, targetY } = props;
  if (!data) return null;
  const path = orderPath(data.route, { x: sourceX, y: sourceY }, { x: targetX, y: targetY });
  return (
    <g className={classes.order} data-said={data.said || undefined} data-lit={data.lit || undefined}>
      <BaseEdge id={id} path={path} interactionWidth={16} />
      <path d={`M${targetX - 8},${targetY - 5} L${targetX},${targetY} L${targetX - 8},${targetY + 5}`} />
    </g>
  );
});

export const EDGE_TYPES: EdgeTypes = { wire: Data, order: Order };

/** The wire in the hand: what it would do, or why it cannot be. */
export function HeldWire(props: ConnectionLineComponentProps<CanvasNode>) {
  const { fromX, fromY, toX, toY, fromNode, fromHandle, toNode, toHandle } = props;
  const board = useBoard();
  const backwards = fromHandle.type === "target";
  const ends = toNode && toHandle ? ([fromNode, toNode] as const) : null;
  const [source, target] = backwards ? [toHandle, fromHandle] : [fromHandle, toHandle];
  const verdict =
    ends && source && target
      ? judgeHeld(board, {
          source: (backwards ? ends[1] : ends[0]).id,
          sourceHandle: source.id ?? null,
          target: (backwards ? ends[0] : ends[1]).id,
          targetHandle: target.id ?? null,
        })
      : null;
  const refused = verdict !== null && "refused" in verdict;
  const word = verdict === null ? "" : "refused" in verdict ? verdict.refused : verdict.said;
  return (
    <g className={classes.held} data-refused={refused || undefined}>
      <path d={`M${fromX},${fromY} L${toX},${toY}`} />
      <circle cx={toX} cy={toY} r={4} />
      {word && (
        <foreignObject x={toX + 12} y={toY + 8} width={280} height={90}>
          <span className={classes.heldWord} data-refused={refused || undefined}>
            {refused ? "✕ " : "✓ "}
            {word}
          </span>
        </foreignObject>
      )}
    </g>
  );
}
