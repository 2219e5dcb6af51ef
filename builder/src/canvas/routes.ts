import type { Point } from "./layout";

/** How a wire runs: within its lane, to the lane beside, or past other lanes through the channel above their cards. */
export type Way = "below" | "beside" | "past";

export interface Route {
  readonly way: Way;
  /** Wires of one way are told apart by a little room between them. */
  readonly slot: number;
  /** Where the channel is, on the canvas. */
  readonly channel: number;
}

const ROUND = 8;

/** A wire's path, so that it runs behind no card. */
export function pathOf(route: Route, from: Point, to: Point): string {
  const shift = (route.slot % 5) * 5;
  switch (route.way) {
    case "below": {
      const gutter = to.x - 12 - shift;
      return rounded([from, { x: from.x, y: from.y + 6 }, { x: gutter, y: from.y + 6 }, { x: gutter, y: to.y }, to]);
    }
    case "beside": {
      const pull = Math.max(30, (to.x - from.x) / 2);
      return `M${from.x},${from.y} C${from.x + pull},${from.y} ${to.x - pull},${to.y} ${to.x},${to.y}`;
    }
    case "past": {
      const [out, back] = [from.x + 22 + shift, to.x - 12 - shift];
      const high = route.channel + (route.slot % 10) * 7;
      return rounded([
        from,
        { x: out, y: from.y },
        { x: out, y: high },
        { x: back, y: high },
        { x: back, y: to.y },
        to,
      ]);
    }
  }
}

/** From a stage to one that waits for it: straight to the next, in a bow above those between. */
export function orderPath(route: Route, from: Point, to: Point): string {
  if (route.way === "beside") return rounded([from, to]);
  const high = route.channel - (route.slot % 6) * 9;
  return rounded([
    from,
    { x: from.x + 16, y: from.y },
    { x: from.x + 16, y: high },
    { x: to.x - 16, y: high },
    { x: to.x - 16, y: to.y },
    to,
  ]);
}

/** Straight lines between points, with round corners. */
export function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  const parts = [`M${first.x},${first.y}`];
  for (const [at, point] of rest.entries()) {
    const [before, next] = [points[at] ?? first, rest[at + 1]];
    if (next === undefined) {
      parts.push(`L${point.x},${point.y}`);
      continue;
    }
    const radius = Math.min(ROUND, distance(before, point) / 2, distance(point, next) / 2);
    const [into, out] = [towards(point, before, radius), towards(point, next, radius)];
    parts.push(`L${into.x},${into.y} Q${point.x},${point.y} ${out.x},${out.y}`);
  }
  return parts.join(" ");
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const far = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / far, y: from.y + ((to.y - from.y) * by) / far };
}
