import { create } from "zustand";
import type { Spot } from "./drop";
import type { Point } from "./layout";

/** The small panel that adds by search: where on the screen, to which spot, and from whose result a wire came. */
export interface Adding {
  readonly at: Point;
  readonly spot: Spot | null;
  readonly from: string | null;
}

/** The small panel that wires a step's result to a step that is there. */
export interface Joining {
  readonly at: Point;
  readonly from: string;
}

interface CanvasState {
  /** The wire that is selected; which steps are, the recipe's store knows. */
  readonly wire: string | null;
  /** The wire whose end is in the hand. */
  readonly held: string | null;
  readonly adding: Adding | null;
  readonly joining: Joining | null;
  readonly mark: Spot | null;
  readonly arranged: boolean;
  /** The lane that was added or moved last: it is brought into view. */
  readonly shown: string | null;
  readonly sheet: boolean;
  /** What the last gesture did, or why it did nothing: shown, and read out. */
  readonly said: { readonly text: string; readonly wrong: boolean };
  selectWire(wire: string | null): void;
  hold(held: string | null): void;
  add(adding: Adding | null): void;
  join(joining: Joining | null): void;
  point(mark: Spot | null): void;
  show(shown: string | null): void;
  arrange(arranged: boolean): void;
  help(sheet: boolean): void;
  say(text: string, wrong?: boolean): void;
}

/** What belongs to the canvas alone, and is no part of the recipe. */
export const useCanvas = create<CanvasState>()((set, get) => ({
  wire: null,
  held: null,
  adding: null,
  joining: null,
  mark: null,
  arranged: false,
  shown: null,
  sheet: false,
  said: { text: "", wrong: false },
  selectWire: (wire) => set({ wire }),
  hold: (held) => set({ held }),
  add: (adding) => set({ adding }),
  join: (joining) => set({ joining }),
  point: (mark) => {
    if (JSON.stringify(mark) !== JSON.stringify(get().mark)) set({ mark });
  },
  show: (shown) => set({ shown }),
  arrange: (arranged) => set({ arranged }),
  help: (sheet) => set({ sheet }),
  say: (text, wrong = false) => set({ said: { text, wrong } }),
}));
