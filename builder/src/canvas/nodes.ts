import type { Node } from "@xyflow/react";
import type { Drawing } from "./board";
import { inputPorts } from "./connection";
import { type Kind, kindOf } from "./kinds";
import type { Card, FlowLane, Lane } from "./lanes";
import { type Box, cornerOf } from "./layout";
import { actionKey } from "./wires";

export type CardNode = Node<
  {
    readonly card: Card;
    readonly title: string;
    readonly kind: Kind;
    /** What is read into it, by name of the parameter; none: it takes nothing in. */
    readonly ports: readonly string[];
  },
  "card"
>;
export type LaneNode = Node<
  {
    readonly lane: Lane;
    readonly others: readonly string[];
    readonly count: number;
    /** Where its cards end. */
    readonly filled: number;
  },
  "lane"
>;
export type FlowNode = Node<{ readonly flow: FlowLane }, "flow">;
export type CanvasNode = CardNode | LaneNode | FlowNode;

/** The ground within a lane is ground: it pans, and takes drops and double clicks. */
const GROUND = { pointerEvents: "none" } as const;

/** Wires between cards of a lane run over the ground of a flow, and under the cards in it. */
const OVER_GROUND = 2;

/** As they are read: lane by lane from the left, and what stands in one from above; it must come after the lane itself. */
export function nodesOf(drawing: Drawing): readonly CanvasNode[] {
  const { lanes, layout } = drawing;
  const others = lanes.map((lane) => lane.name);
  const found: CanvasNode[] = [];
  for (const lane of asTheyStand(drawing)) {
    found.push({
      ...placed(layout.boxes.get(lane.id)),
      id: lane.id,
      type: "lane",
      style: GROUND,
      dragHandle: ".lane-handle",
      selectable: false,
      focusable: false,
      data: { lane, others, count: lanes.length, filled: layout.boxes.get(lane.id)?.filled ?? 0 },
    });
    for (const item of lane.items) {
      if (item.type === "card") {
        found.push(cardNode(drawing, item));
        continue;
      }
      const data = { flow: item };
      const fixed = { draggable: false, selectable: false, focusable: false, style: GROUND, zIndex: OVER_GROUND };
      found.push({ ...placed(layout.boxes.get(item.id)), id: item.id, type: "flow", data, ...fixed });
      found.push(...item.cards.map((card) => cardNode(drawing, card)));
    }
  }
  return found;
}

/** Arranged lanes stand elsewhere than in the order written. */
function asTheyStand({ lanes, layout }: Drawing): readonly Lane[] {
  const corner = (lane: Lane) => cornerOf(layout.boxes, lane.id);
  return [...lanes].sort((a, b) => corner(a).x - corner(b).x || corner(a).y - corner(b).y);
}

function cardNode(drawing: Drawing, card: Card): CardNode {
  const action = drawing.actions.get(actionKey(card.step.model, card.step.action));
  const title = action?.title ?? card.step.action;
  return {
    ...placed(drawing.layout.boxes.get(card.id)),
    id: card.id,
    type: "card",
    draggable: card.raw !== null,
    ariaLabel: labelOf(card, title),
    data: { card, title, kind: kindOf(action), ports: inputPorts(action) },
  };
}

function labelOf(card: Card, title: string): string {
  const words = [
    `${title}: ${card.step.sentence}`,
    card.condition && `when ${card.condition}`,
    card.step.disabled && "turned off",
    card.step.added && "added by Safelight",
    ...card.problems.map((problem) => `problem: ${problem.message}`),
  ];
  return words.filter(Boolean).join("; ");
}

function placed(box: Box | undefined) {
  const { x, y, width, height, parent } = box ?? { x: 0, y: 0, width: 100, height: 100, parent: null };
  return { position: { x, y }, width, height, ...(parent === null ? {} : { parentId: parent }) };
}

/** The new nodes, with what React Flow has measured of the old ones, so that nothing is measured or drawn twice. */
export function merged(old: readonly CanvasNode[], fresh: readonly CanvasNode[], selected: ReadonlySet<string>) {
  const before = new Map(old.map((node) => [node.id, node]));
  return fresh.map((node): CanvasNode => {
    const known = before.get(node.id);
    const measured = known?.measured && known.height === node.height ? { measured: known.measured } : {};
    return { ...node, ...measured, selected: selected.has(node.id) };
  });
}
