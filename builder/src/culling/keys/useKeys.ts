import { useEffect } from "react";
import { chordOf } from "../../keys/chord";
import { actionOf } from "../../keys/keymap";
import { keymapStore } from "../../keys/keymapStore";
import { useHands } from "../hands";
import { COMMANDS } from "../state/commands";
import { ACTIONS, type Action } from "./actions";

export const useCullingKeys = keymapStore("safelight.keys", ACTIONS);

/** The page's keys, wherever the focus is, except where somebody types or a control needs the key itself. */
export function useKeys(): void {
  const hands = useHands();
  const keymap = useCullingKeys((keys) => keys.keymap);
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
