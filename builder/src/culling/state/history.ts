import type { SaidOf } from "../../api/marks";

/** One thing that was done, however many photos it hit. */
export interface Deed {
  readonly words: string;
  readonly before: readonly SaidOf[];
  readonly after: readonly SaidOf[];
}

/** What can be undone, and what was. The last deed is at the end of each. */
export interface History {
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
}

export const EMPTY: History = { done: [], undone: [] };
const MOST = 1000;

export const having = (history: History, deed: Deed): History => ({
  done: [...history.done.slice(-MOST + 1), deed],
  undone: [],
});

/** Null where there is nothing to undo. */
export function undone(history: History): { readonly deed: Deed; readonly history: History } | null {
  const deed = history.done.at(-1);
  if (!deed) return null;
  return { deed, history: { done: history.done.slice(0, -1), undone: [...history.undone, deed] } };
}

export function redone(history: History): { readonly deed: Deed; readonly history: History } | null {
  const deed = history.undone.at(-1);
  if (!deed) return null;
  return { deed, history: { done: [...history.done, deed], undone: history.undone.slice(0, -1) } };
}

/** A step that the server refused was never made: its deed goes back to where it was. */
export function backIn(history: History, deed: Deed, where: "dropped" | "done" | "undone"): History {
  const done = history.done.filter((one) => one !== deed);
  const undone = history.undone.filter((one) => one !== deed);
  return {
    done: where === "done" ? [...done, deed] : done,
    undone: where === "undone" ? [...undone, deed] : undone,
  };
}
