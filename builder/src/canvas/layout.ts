import type { Card, FlowLane, Lane } from "./lanes";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where something stands. `x` and `y` are within `parent`, as React Flow has them. */
export interface Box {
  readonly id: string;
  readonly parent: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where what stands in it ends. */
  readonly filled?: number;
}

export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  /** How much room there is above the cards of each lane for wires that pass by: cards never stand in it. */
  readonly channel: number;
}

export const CARD = 248;
export const HEAD = 64;
const GAP = 14;
const GUTTER = 30;
const EDGE = 16;
const BETWEEN = 60;
const FLOW_HEAD = 56;
/** Room for the button below a lane's cards. */
const FOOT = 52;
const LINE = 19;
/** How many letters a line of a sentence holds, and of a condition; rather too few than too many. */
const LETTERS = 31;
const CODE_LETTERS = 21;
const FLOW_LETTERS = 27;
const MOST_LINES = 4;

/** How wide a lane is, and a flow within it. */
const FLOW = CARD + GUTTER + EDGE;
const LANE = FLOW + EDGE * 2;

/** From one lane to the next. */
export const PITCH = LANE + BETWEEN;

export interface Wanted {
  /** How many wires pass by other lanes. */
  readonly passing: number;
  /** Whether cards show what a run made of them. */
  readonly samples: boolean;
  /** Where lanes stand, where they were arranged; else beside each other in the order written. */
  readonly places?: ReadonlyMap<string, Point> | null;
}

/** Lanes beside each other, their cards below each other: all of it follows from the document, and none is stored. */
export function layoutOf(lanes: readonly Lane[], { passing, samples, places }: Wanted): Layout {
  const channel = 14 + Math.min(passing, 10) * 7;
  const boxes = new Map<string, Box>();
  for (const [at, lane] of lanes.entries()) {
    const height = fill(boxes, lane, channel, samples);
    const { x, y } = places?.get(lane.id) ?? { x: at * PITCH, y: 0 };
    boxes.set(lane.id, { id: lane.id, parent: null, x, y, width: LANE, height, filled: height - FOOT });
  }
  if (places) return { boxes, channel };

  // Lanes of one row end on one line, so that the ground between them reads as columns.
  const tallest = Math.max(220, ...lanes.map((lane) => boxes.get(lane.id)?.height ?? 0));
  for (const lane of lanes) {
    const box = boxes.get(lane.id);
    if (box) boxes.set(lane.id, { ...box, height: tallest });
  }
  return { boxes, channel };
}

function fill(boxes: Map<string, Box>, lane: Lane, channel: number, samples: boolean): number {
  let y = HEAD + channel;
  for (const item of lane.items) {
    if (item.type === "card") {
      const height = cardHeight(item, samples);
      boxes.set(item.id, { id: item.id, parent: lane.id, x: EDGE + GUTTER, y, width: CARD, height });
      y += height + GAP;
    } else {
      const height = fillFlow(boxes, item, samples);
      boxes.set(item.id, { id: item.id, parent: lane.id, x: EDGE, y, width: FLOW, height });
      y += height + GAP;
    }
  }
  return y + FOOT;
}

function fillFlow(boxes: Map<string, Box>, flow: FlowLane, samples: boolean): number {
  let y = FLOW_HEAD + (lines(flow.condition, FLOW_LETTERS) - 1) * LINE + (flow.problems.length > 0 ? 22 : 0);
  for (const card of flow.cards) {
    const height = cardHeight(card, samples);
    boxes.set(card.id, { id: card.id, parent: flow.id, x: GUTTER, y, width: CARD, height });
    y += height + GAP;
  }
  return y + (flow.cards.length === 0 ? 40 : 4);
}

/** A card's height follows from what it says: so it is known before it is drawn, and the lanes never jump. */
export function cardHeight(card: Card, samples: boolean): number {
  if (card.step.added) return 58;
  const rows = [card.condition, card.until].filter((text) => text !== null);
  const said = lines(card.step.sentence) + rows.reduce((sum, text) => sum + lines(text, CODE_LETTERS), 0);
  return 62 + said * LINE + rows.length * 6 + Math.min(2, card.problems.length) * 40 + (samples ? 76 : 0);
}

function lines(text: string, letters = LETTERS): number {
  return Math.max(1, Math.min(MOST_LINES, Math.ceil(text.length / letters)));
}

/** Where a box's upper left corner is on the whole canvas. */
export function cornerOf(boxes: ReadonlyMap<string, Box>, id: string): { readonly x: number; readonly y: number } {
  const box = boxes.get(id);
  if (box === undefined) return { x: 0, y: 0 };
  if (box.parent === null) return { x: box.x, y: box.y };
  const around = cornerOf(boxes, box.parent);
  return { x: around.x + box.x, y: around.y + box.y };
}
