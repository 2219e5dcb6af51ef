import { createContext, useContext } from "react";
import type { Drawing } from "./board";
import type { Edits } from "./gestures";

/** What cards, lanes and wires need of the canvas around them. It changes with the document only. */
export interface Hands {
  readonly drawing: Drawing;
  /** Make a gesture's edits; `said` is shown and read out. */
  readonly make: (edits: Edits, said: string) => Promise<boolean>;
}

export const HandsContext = createContext<Hands | null>(null);

export function useHands(): Hands {
  const hands = useContext(HandsContext);
  if (hands === null) throw new Error("a part of the canvas stands outside of it");
  return hands;
}

export const useBoard = (): Drawing => useHands().drawing;
