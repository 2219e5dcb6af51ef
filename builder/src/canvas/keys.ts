/** What the keyboard does on the canvas. The sheet that `?` opens is made from this. */
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
  | "stage"
  | "fit"
  | "arrange"
  | "help";

interface Binding {
  readonly keys: readonly string[];
  readonly word: string;
}

export const BINDINGS: Readonly<Record<Command, Binding>> = {
  up: { keys: ["ArrowUp"], word: "Select the step above" },
  down: { keys: ["ArrowDown"], word: "Select the step below" },
  left: { keys: ["ArrowLeft"], word: "Select in the stage before" },
  right: { keys: ["ArrowRight"], word: "Select in the stage after" },
  "more-up": { keys: ["Shift+ArrowUp"], word: "Select the step above as well" },
  "more-down": { keys: ["Shift+ArrowDown"], word: "Select the step below as well" },
  "move-up": { keys: ["Alt+ArrowUp"], word: "Move the step up" },
  "move-down": { keys: ["Alt+ArrowDown"], word: "Move the step down" },
  "move-left": { keys: ["Alt+ArrowLeft"], word: "Move the step to the stage before" },
  "move-right": { keys: ["Alt+ArrowRight"], word: "Move the step to the stage after" },
  all: { keys: ["Mod+a"], word: "Select every step" },
  none: { keys: ["Escape"], word: "Select nothing" },
  search: { keys: ["/"], word: "Search the actions" },
  add: { keys: ["a", "Insert"], word: "Add a step behind the selected one" },
  stage: { keys: ["s"], word: "Add a stage" },
  wire: { keys: ["w"], word: "Add a step that reads the selected one's result" },
  delete: { keys: ["Delete", "Backspace"], word: "Delete what is selected" },
  copy: { keys: ["Mod+c"], word: "Copy" },
  cut: { keys: ["Mod+x"], word: "Cut" },
  paste: { keys: ["Mod+v"], word: "Paste behind the selected step" },
  "paste-free": { keys: ["Mod+Shift+v"], word: "Paste without what the copies read" },
  duplicate: { keys: ["Mod+d"], word: "Duplicate" },
  disable: { keys: ["d"], word: "Turn steps off, or on again" },
  undo: { keys: ["Mod+z"], word: "Undo" },
  redo: { keys: ["Mod+y", "Mod+Shift+z"], word: "Redo" },
  fit: { keys: ["f", "Mod+1"], word: "See the whole recipe" },
  arrange: { keys: ["g"], word: "Arrange stages by what they wait for" },
  help: { keys: ["?"], word: "Show these keys" },
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const COMMANDS = new Map(
  Object.entries(BINDINGS).flatMap(([command, { keys }]) => keys.map((one) => [one, command as Command] as const)),
);

export function commandOf(event: Pressed): Command | null {
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = event.ctrlKey || event.metaKey ? "Mod+" : "";
  const alt = event.altKey ? "Alt+" : "";
  // `?` is typed with Shift on many keyboards, and without on others.
  const shift = event.shiftKey && letter !== "?" && letter !== "/" ? "Shift+" : "";
  return COMMANDS.get(`${mod}${alt}${shift}${letter}`) ?? null;
}

/** Whether a key belongs to what has the focus, and not to the canvas. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
