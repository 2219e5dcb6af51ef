import type { Document } from "./document";

/** Edits of one group that follow each other this closely are one step of undo: a word typed, a slider drawn. */
const ONE_GESTURE_MS = 2_000;
const MOST = 300;

interface Entry {
  readonly document: Document;
  /** Whom it was read for: problems and sentences depend on who plays. */
  readonly profile: string;
  readonly group: string | null;
  readonly made: number;
}

/** Every text that the recipe went through, oldest first, and which of them is shown. */
export interface History {
  readonly entries: readonly Entry[];
  readonly at: number;
}

export const NO_HISTORY: History = { entries: [], at: -1 };

export function begun(document: Document, profile: string): History {
  return { entries: [{ document, profile, group: null, made: 0 }], at: 0 };
}

export function shown(history: History): Entry | undefined {
  return history.entries[history.at];
}

/** A new text after the one shown; what was undone is forgotten. Within one gesture it takes the place of the one shown. */
export function advanced(history: History, document: Document, profile: string, group: string | null): History {
  const last = shown(history);
  if (last === undefined) return begun(document, profile);
  if (last.document.text === document.text) return replaced(history, document, profile);
  const made = Date.now();
  const same = group !== null && last.group === group && made - last.made < ONE_GESTURE_MS;
  const before = history.entries.slice(0, same ? history.at : history.at + 1).slice(-MOST);
  return { entries: [...before, { document, profile, group, made }], at: before.length };
}

/** The same text, read anew. */
export function replaced(history: History, document: Document, profile: string): History {
  const entries = history.entries.map((one, at) => (at === history.at ? { ...one, document, profile } : one));
  return { entries, at: history.at };
}

/** The gesture is over: the next edit is a step of undo of its own. */
export function settled(history: History): History {
  const entries = history.entries.map((one, at) => (at === history.at ? { ...one, group: null } : one));
  return { entries, at: history.at };
}

export function turned(history: History, by: -1 | 1): History {
  const at = history.at + by;
  return at < 0 || at >= history.entries.length ? history : settled({ entries: history.entries, at });
}
