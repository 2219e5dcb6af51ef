import { ACTION_NAMES, ACTIONS, type Action } from "./actions";

/** Chords of each action, such as `P`, `Shift+P`, `Ctrl+Z`, `?`. */
export type Keymap = Readonly<Record<Action, readonly string[]>>;

export const DEFAULTS: Keymap = Object.fromEntries(
  ACTION_NAMES.map((action) => [action, ACTIONS[action].keys]),
) as unknown as Keymap;

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** A key press as a chord; "" for a modifier alone. Command counts as Ctrl. Shift is told only where the sign itself
 * does not: `?` is `?` on every keyboard, however it is typed. */
export function chordOf(pressed: Pressed): string {
  const { key } = pressed;
  if (["Shift", "Control", "Alt", "Meta", "AltGraph", "Dead", "CapsLock"].includes(key)) return "";
  const sign = key === " " ? "Space" : key.length === 1 ? key.toUpperCase() : key;
  const toldByItself = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const parts = [pressed.ctrlKey || pressed.metaKey ? "Ctrl" : "", pressed.altKey ? "Alt" : ""];
  if (pressed.shiftKey && !toldByItself) parts.push("Shift");
  return [...parts.filter(Boolean), sign].join("+");
}

/** Which action a chord stands for. */
export function actionOf(keymap: Keymap, chord: string): Action | null {
  if (chord === "") return null;
  return ACTION_NAMES.find((action) => keymap[action].includes(chord)) ?? null;
}

/** One chord for an action, in place of its own; whoever had it loses it, and is named so that the sheet can say so. */
export function rebound(keymap: Keymap, action: Action, chord: string): { keymap: Keymap; taken: Action | null } {
  const had = actionOf(keymap, chord);
  const taken = had === action ? null : had;
  const next = { ...keymap, [action]: [chord] };
  if (taken) next[taken] = keymap[taken].filter((one) => one !== chord);
  return { keymap: next, taken };
}

const KEY = "safelight.keys";

/** The kept keys over the given ones. */
export function recalledKeys(storage: Pick<Storage, "getItem"> = localStorage): Keymap {
  try {
    const kept: Record<string, unknown> = JSON.parse(storage.getItem(KEY) ?? "{}");
    const known = ACTION_NAMES.filter((action) => isChords(kept[action]));
    return { ...DEFAULTS, ...Object.fromEntries(known.map((action) => [action, kept[action]])) } as Keymap;
  } catch {
    return DEFAULTS;
  }
}

/** Only what differs is kept, so that a later version's keys come through. */
export function rememberKeys(keymap: Keymap, storage: Pick<Storage, "setItem"> = localStorage): void {
  const own = ACTION_NAMES.filter((action) => keymap[action].join() !== DEFAULTS[action].join());
  try {
    storage.setItem(KEY, JSON.stringify(Object.fromEntries(own.map((action) => [action, keymap[action]]))));
  } catch {
    // A browser that keeps nothing has the given keys.
  }
}

const isChords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  PageUp: "Page up",
  PageDown: "Page down",
  Escape: "Esc",
};

/** A chord as it is written on keys. */
export const chordInWords = (chord: string): string =>
  chord
    .replace(/[A-Za-z]+$/, (key) => SHOWN[key] ?? key)
    .replaceAll("+", " + ")
    .replace(/^ \+ $/, "+");
