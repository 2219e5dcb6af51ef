type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** A key press as a chord, such as `P`, `Shift+P`, `Ctrl+Z`, `?`; "" for a modifier alone. Command counts as Ctrl. Shift is
 * told only where the sign itself does not: `?` is `?` on every keyboard, however it is typed. */
export function chordOf(pressed: Pressed): string {
  const { key } = pressed;
  if (["Shift", "Control", "Alt", "Meta", "AltGraph", "Dead", "CapsLock"].includes(key)) return "";
  const sign = key === " " ? "Space" : key.length === 1 ? key.toUpperCase() : key;
  const toldByItself = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const parts = [pressed.ctrlKey || pressed.metaKey ? "Ctrl" : "", pressed.altKey ? "Alt" : ""];
  if (pressed.shiftKey && !toldByItself) parts.push("Shift");
  return [...parts.filter(Boolean), sign].join("+");
}

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

/** A chord as small as it can be written, for a button's corner. */
export const chordInShort = (chord: string): string => chordInWords(chord).replace("Shift + ", "⇧");

/** What a button does, with the first of its keys, for who points at it. */
export const withKey = (words: string, chords: readonly string[]): string =>
  chords[0] === undefined ? words : `${words} (${chordInWords(chords[0])})`;
