import type { Action } from "../api/catalogue";
import { useBoard } from "./CanvasContext";
import type { Adding } from "./canvasStore";
import { cardsOf } from "./lanes";
import { PickPanel } from "./PickPanel";
import { found, type Offer, offers } from "./search";

interface Props {
  readonly adding: Adding;
  readonly actions: readonly Action[];
  readonly onPick: (action: Action, offer: Offer | null) => void;
  readonly onClose: () => void;
}

/** Add by search, where the pointer is. From a wire, only what can read its result is offered, and how. */
export function QuickAdd({ adding, actions, onPick, onClose }: Props) {
  const board = useBoard();
  const giver = cardsOf(board.lanes).find((card) => card.id === adding.from);
  const possible = giver ? offers(board, giver.step, actions) : null;
  const optionsFor = (query: string) =>
    found(possible?.map((offer) => offer.action) ?? actions, query).map((action) => {
      const offer = possible?.find((one) => one.action === action) ?? null;
      const notes = [offer?.how, action.model || "Safelight", action.playable ? "" : "not played"];
      return {
        key: `${action.model}/${action.name}`,
        title: action.title,
        note: notes.filter(Boolean).join(" · "),
        pick: () => onPick(action, offer),
      };
    });
  const title = giver ? `Add a step that uses ${giver.step.output}` : "Add a step";
  const none = "No action is called so.";
  return <PickPanel title={title} at={adding.at} optionsFor={optionsFor} none={none} onClose={onClose} />;
}
