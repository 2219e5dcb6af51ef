import { duplicate, moveSteps, nudge, paste, remove, spotBehind, spotOf, toggleDisabled } from "../canvas/gestures";
import type { Card } from "../canvas/lanes";
import type { Document } from "./document";
import { useDocument } from "./documentStore";

export type Deed = "move-up" | "move-down" | "duplicate" | "copy" | "cut" | "paste" | "disable" | "delete";

/** Do something to steps of the list; the canvas has its own ways to ask for the same. */
export function doTo(deed: Deed, document: Document, cards: readonly Card[]): void {
  const { edit, copy, clipboard } = useDocument.getState();
  const last = cards.at(-1);
  switch (deed) {
    case "move-up":
    case "move-down": {
      const by = deed === "move-up" ? -1 : 1;
      if (cards.length === 1 && last) void edit(nudge(document, last, by));
      else void edit(moveTogether(document, cards, by));
      return;
    }
    case "duplicate":
      void edit(duplicate(document, cards));
      return;
    case "copy":
      copy(cards.map((card) => card.step));
      return;
    case "cut":
      copy(cards.map((card) => card.step));
      void edit(remove(cards));
      return;
    case "paste": {
      const spot = spotBehind(document, last);
      if (spot && clipboard.length > 0) void edit(paste(document, clipboard, spot));
      return;
    }
    case "disable":
      void edit(toggleDisabled(cards));
      return;
    case "delete":
      void edit(remove(cards));
  }
}

function moveTogether(document: Document, cards: readonly Card[], by: -1 | 1) {
  const ends = by < 0 ? cards[0] : cards.at(-1);
  if (ends === undefined) return [];
  const { list, index } = spotOf(ends.step.path);
  return moveSteps(document, cards, { list, index: Math.max(0, by < 0 ? index - 1 : index + 2) });
}
