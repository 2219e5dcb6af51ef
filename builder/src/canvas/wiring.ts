import { type Board, judge, titleOf } from "./connection";
import type { Edits } from "./gestures";
import { type Card, cardsOf } from "./lanes";

/** Where a result can be wired to, and what that makes of it. */
export interface Target {
  readonly key: string;
  readonly title: string;
  readonly how: "reads it" | "runs when";
  readonly lane: string;
  readonly edits: Edits;
  readonly said: string;
}

/** Every end that a wire from a step could be drawn to: what reads it first. */
export function targets(board: Board, giver: Card): readonly Target[] {
  const ends = board.lanes.flatMap((lane) => [
    ...cardsOf([lane]).map((card) => ({ id: card.id, title: titleOf(board, card.step), lane: lane.name })),
    ...lane.items.flatMap((item) => (item.type === "flow" ? [{ id: item.id, title: item.name, lane: lane.name }] : [])),
  ]);
  const ofPort = (port: "input" | "when") =>
    ends.flatMap(({ id, title, lane }): Target[] => {
      const wire = { source: giver.id, sourceHandle: "out", target: id, targetHandle: port };
      // A flow has one port only.
      if (port === "input" && id.startsWith("flow:")) return [];
      const verdict = judge(board, wire);
      const how = port === "input" ? "reads it" : "runs when";
      return "edits" in verdict ? [{ key: `${id}:${port}`, title, how, lane, ...verdict }] : [];
    });
  return [...ofPort("input"), ...ofPort("when")];
}
