import { useBoard } from "./CanvasContext";
import { type Joining, useCanvas } from "./canvasStore";
import { cardsOf } from "./lanes";
import { PickPanel } from "./PickPanel";
import { focusCard, make } from "./useCommands";
import { targets } from "./wiring";

/** Wire a step's result to a step that is there, without a mouse: only where it can go is offered, and as what. */
export function WireMenu({ joining }: { readonly joining: Joining }) {
  const board = useBoard();
  const giver = cardsOf(board.lanes).find((card) => card.id === joining.from);
  const close = () => {
    useCanvas.getState().join(null);
    focusCard(joining.from);
  };
  if (giver === undefined) return null;
  const possible = targets(board, giver);
  const optionsFor = (query: string) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return possible
      .filter(({ title, how, lane }) => words.every((word) => `${title} ${how} ${lane}`.toLowerCase().includes(word)))
      .map(({ key, title, how, lane, edits, said }) => ({
        key,
        title,
        note: `${how} · ${lane}`,
        pick: () => {
          close();
          void make(edits, said);
        },
      }));
  };
  const title = `Wire ${giver.step.output} to`;
  return (
    <PickPanel title={title} at={joining.at} optionsFor={optionsFor} none="No step can take it." onClose={close} />
  );
}
