import { expect, test } from "vitest";
import { BINDINGS } from "../canvas/keys";
import { ACTIONS } from "../culling/keys/actions";
import { chordInShort, chordInWords, chordOf, withKey } from "./chord";
import { actionOf, givenKeys, rebound, recalledKeys, rememberKeys } from "./keymap";

const DEFAULTS = givenKeys(ACTIONS);
const PLACE = "safelight.keys";

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test("letters are told with and without Shift, signs by themselves", () => {
  expect(pressed("p")).toBe("P");
  expect(pressed("P", { shiftKey: true })).toBe("Shift+P");
  expect(pressed("?", { shiftKey: true })).toBe("?");
  expect(pressed("4")).toBe("4");
  expect(pressed("ArrowLeft", { shiftKey: true })).toBe("Shift+ArrowLeft");
});

test("Command is Ctrl, and a modifier alone is nothing", () => {
  expect(pressed("z", { metaKey: true })).toBe("Ctrl+Z");
  expect(pressed("Z", { ctrlKey: true, shiftKey: true })).toBe("Ctrl+Shift+Z");
  expect(pressed("Shift", { shiftKey: true })).toBe("");
});

test("Ctrl+P does not pick: the browser prints", () => {
  expect(actionOf(DEFAULTS, pressed("p", { ctrlKey: true }))).toBeNull();
});

test.each([
  ["of the photos' page", givenKeys(ACTIONS)],
  ["of the canvas", givenKeys(BINDINGS)],
])("no key %s stands for two actions", (_, keymap) => {
  const chords = Object.values(keymap).flat();
  expect(new Set(chords).size).toBe(chords.length);
});

test("the keys photographers know do what they know", () => {
  const known = { P: "pick", X: "reject", U: "unmark", "Shift+P": "keepOnly", G: "grid", E: "loupe", C: "compare" };
  for (const [chord, action] of Object.entries(known)) expect(actionOf(DEFAULTS, chord)).toBe(action);
});

test("a key that is given to another is lost to the one before, who is named", () => {
  const { keymap, taken } = rebound(DEFAULTS, "pick", "X");
  expect(taken).toBe("reject");
  expect([actionOf(keymap, "X"), actionOf(keymap, "P"), keymap.reject]).toEqual(["pick", null, []]);
});

test("one's own keys are kept, and others come as they are", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  rememberKeys(PLACE, ACTIONS, rebound(DEFAULTS, "pick", "Q").keymap, storage);
  expect(JSON.parse([...kept.values()][0] ?? "")).toEqual({ pick: ["Q"] });
  expect(recalledKeys(PLACE, ACTIONS, storage).pick).toEqual(["Q"]);
  expect(recalledKeys(PLACE, ACTIONS, storage).reject).toEqual(["X"]);
});

test("kept keys that are none are the given ones", () => {
  expect(recalledKeys(PLACE, ACTIONS, { getItem: () => '{"pick": 7, "nothing": ["P"]}' })).toEqual(DEFAULTS);
});

test("chords are written as on the keys", () => {
  expect(["Shift+ArrowUp", "+", "Ctrl+Z", "\\"].map(chordInWords)).toEqual(["Shift + ↑", "+", "Ctrl + Z", "\\"]);
});

test("what a button does is told with the first of its keys, and without where it has none", () => {
  expect(withKey("Redo", ["Ctrl+Y", "Ctrl+Shift+Z"])).toBe("Redo (Ctrl + Y)");
  expect(withKey("Redo", [])).toBe("Redo");
});

test("in a button's corner Shift is an arrow", () => {
  expect(["Shift+P", "G", "Ctrl+Shift+Z"].map(chordInShort)).toEqual(["⇧P", "G", "Ctrl + ⇧Z"]);
});
