import type { Lane } from "./lanes";
import type { Box, Point } from "./layout";
import type { Order } from "./wires";

/** Lanes by what they wait for, those that wait for the same below each other. Loaded when it is first asked for. */
export async function arrangementOf(
  lanes: readonly Lane[],
  orders: readonly Order[],
  boxes: ReadonlyMap<string, Box>,
): Promise<ReadonlyMap<string, Point>> {
  const { graphlib, layout } = (await import("@dagrejs/dagre")).default;
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 48, ranksep: 60, align: "UL" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const lane of lanes) {
    const box = boxes.get(lane.id);
    if (box) graph.setNode(lane.id, { width: box.width, height: box.height });
  }
  for (const order of orders) graph.setEdge(order.from, order.to);
  layout(graph);
  return new Map(
    lanes.map((lane) => {
      const { x, y, width, height } = graph.node(lane.id) as { x: number; y: number; width: number; height: number };
      return [lane.id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}
