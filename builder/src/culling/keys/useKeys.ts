import { useEffect, useState } from "react";
import { useHands } from "../hands";
import { COMMANDS } from "../state/commands";
import type { Action } from "./actions";
import { actionOf, chordOf, DEFAULTS, type Keymap, rebound, recalledKeys, rememberKeys } from "./keymap";

export interface Keys {
  readonly keymap: Keymap;
  /** Returns who lost the chord. */
  readonly rebind: (action: Action, chord: string) => Action | null;
  readonly reset: () => void;
}

/** The page's keys, wherever the focus is, except where somebody types or a control needs the key itself. */
export function useKeys(): Keys {
  const hands = useHands();
  const [keymap, setKeymap] = useState(recalledKeys);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(keymap, chordOf(event));
      if (action === null || event.defaultPrevented || isTaken(event, action)) return;
      event.preventDefault();
      COMMANDS[action](hands);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [keymap, hands]);

  const keep = (next: Keymap) => {
    rememberKeys(next);
    setKeymap(next);
  };
  return {
    keymap,
    rebind: (action, chord) => {
      const next = rebound(keymap, action, chord);
      keep(next.keymap);
      return next.taken;
    },
    reset: () => keep(DEFAULTS),
  };
}

const OWN_KEYS = "[role=menu], [role=dialog], [role=listbox], select, [data-own-keys]";
const MOVES = /^(Arrow|Page|Home$|End$)/;
const TYPED = "input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable=true]";

/** Whether the key belongs to the control that has the focus. */
function isTaken(event: KeyboardEvent, action: Action): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (action === "help" && target.closest("[data-key-sheet]") && !target.closest("[data-own-keys]")) return false;
  if (target.closest(TYPED) || target.closest(OWN_KEYS)) return true;
  if (target.closest("[role=slider]") && MOVES.test(event.key)) return true;
  const presses = event.key === "Enter" || event.key === " ";
  return presses && target.closest("button, a[href], summary") !== null;
}
