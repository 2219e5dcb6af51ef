import { duplicate, nudge, paste, remove, spotBehind, toggleDisabled } from "../canvas/gestures";
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
    case "move-down":
      void edit(nudge(document, cards, deed === "move-up" ? -1 : 1));
      return;
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
