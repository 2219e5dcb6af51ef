import { chordOf } from "../keys/chord";
import { actionOf, type Bindings } from "../keys/keymap";
import { keymapStore } from "../keys/keymapStore";

/** What the keyboard does on the canvas, and, as far as it can, on the sentences. */
export type Command =
  | "up"
  | "down"
  | "left"
  | "right"
  | "move-up"
  | "move-down"
  | "move-left"
  | "move-right"
  | "more-up"
  | "more-down"
  | "delete"
  | "copy"
  | "cut"
  | "paste"
  | "paste-free"
  | "duplicate"
  | "disable"
  | "undo"
  | "redo"
  | "all"
  | "none"
  | "search"
  | "add"
  | "wire"
  | "connect"
  | "stage"
  | "fit"
  | "arrange"
  | "help";

export const BINDINGS: Bindings<Command> = {
  up: { words: "Select the step above", group: "Go", keys: ["ArrowUp"] },
  down: { words: "Select the step below", group: "Go", keys: ["ArrowDown"] },
  left: { words: "Select in the stage before", group: "Go", keys: ["ArrowLeft"] },
  right: { words: "Select in the stage after", group: "Go", keys: ["ArrowRight"] },
  "more-up": { words: "Select the step above as well", group: "Select", keys: ["Shift+ArrowUp"] },
  "more-down": { words: "Select the step below as well", group: "Select", keys: ["Shift+ArrowDown"] },
  "move-up": { words: "Move steps up", group: "Change", keys: ["Alt+ArrowUp"] },
  "move-down": { words: "Move steps down", group: "Change", keys: ["Alt+ArrowDown"] },
  "move-left": { words: "Move steps to the stage before", group: "Change", keys: ["Alt+ArrowLeft"] },
  "move-right": { words: "Move steps to the stage after", group: "Change", keys: ["Alt+ArrowRight"] },
  all: { words: "Select every step", group: "Select", keys: ["Ctrl+A"] },
  none: { words: "Select nothing", group: "Select", keys: ["Escape"] },
  search: { words: "Search the actions", group: "Add", keys: ["/"] },
  add: { words: "Add a step behind the selected one", group: "Add", keys: ["A", "Insert"] },
  stage: { words: "Add a stage", group: "Add", keys: ["S"] },
  wire: { words: "Add a step that reads the selected one's result", group: "Add", keys: ["W"] },
  connect: { words: "Wire the selected one's result to a step that is there", group: "Add", keys: ["C"] },
  delete: { words: "Delete what is selected", group: "Change", keys: ["Delete", "Backspace"] },
  copy: { words: "Copy", group: "Copy", keys: ["Ctrl+C"] },
  cut: { words: "Cut", group: "Copy", keys: ["Ctrl+X"] },
  paste: { words: "Paste behind the selected step", group: "Copy", keys: ["Ctrl+V"] },
  "paste-free": { words: "Paste without what the copies read", group: "Copy", keys: ["Ctrl+Shift+V"] },
  duplicate: { words: "Duplicate", group: "Copy", keys: ["Ctrl+D"] },
  disable: { words: "Turn steps off, or on again", group: "Change", keys: ["D"] },
  undo: { words: "Undo", group: "Change", keys: ["Ctrl+Z"] },
  redo: { words: "Redo", group: "Change", keys: ["Ctrl+Y", "Ctrl+Shift+Z"] },
  fit: { words: "See the whole recipe", group: "Look", keys: ["F", "Ctrl+1"] },
  arrange: { words: "Arrange stages by what they wait for", group: "Look", keys: ["G"] },
  help: { words: "Show these keys", group: "Look", keys: ["?"] },
};

export const useCanvasKeys = keymapStore("safelight.keys.canvas", BINDINGS);

export function commandOf(event: Parameters<typeof chordOf>[0]): Command | null {
  return actionOf(useCanvasKeys.getState().keymap, chordOf(event));
}

/** Whether a key belongs to what has the focus, and not to the canvas. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
