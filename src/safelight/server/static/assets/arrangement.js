import { t as __vitePreload } from "./index.js";
// src/canvas/arrangement.ts
/** Lanes by what they wait for, those that wait for the same below each other. Loaded when it is first asked for. */
async function arrangementOf(lanes, orders, boxes) {
	const { graphlib, layout } = (await __vitePreload(async () => {
		const { default: __vite_default__ } = await import("./dagre.esm.js");
		return { default: __vite_default__ };
	}, [], import.meta.url)).default;
	const graph = new graphlib.Graph();
	graph.setGraph({
		rankdir: "LR",
		nodesep: 48,
		ranksep: 60,
		align: "UL"
	});
	graph.setDefaultEdgeLabel(() => ({}));
	for (const lane of lanes) {
		const box = boxes.get(lane.id);
		if (box) graph.setNode(lane.id, {
			width: box.width,
			height: box.height
		});
	}
	for (const order of orders) graph.setEdge(order.from, order.to);
	layout(graph);
	return new Map(lanes.map((lane) => {
		const { x, y, width, height } = graph.node(lane.id);
		return [lane.id, {
			x: x - width / 2,
			y: y - height / 2
		}];
	}));
}
export { arrangementOf };
