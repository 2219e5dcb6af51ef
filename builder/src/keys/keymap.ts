/** What a key does, under which heading the sheet tells it, and the chords that it comes with. */
export interface Binding {
  readonly words: string;
  readonly group: string;
  readonly keys: readonly string[];
}

/** What keys do on a page. The order is that of the sheet. */
export type Bindings<A extends string> = Readonly<Record<A, Binding>>;

/** Chords of each action, such as `P`, `Shift+P`, `Ctrl+Z`, `?`. */
export type Keymap<A extends string> = Readonly<Record<A, readonly string[]>>;

export function actionsOf<A extends string>(bindings: Bindings<A>): readonly A[] {
  return Object.keys(bindings) as A[];
}

/** The keys as they come. */
export function givenKeys<A extends string>(bindings: Bindings<A>): Keymap<A> {
  const given = actionsOf(bindings).map((action) => [action, bindings[action].keys]);
  return Object.fromEntries(given) as unknown as Keymap<A>;
}

/** Which action a chord stands for. */
export function actionOf<A extends string>(keymap: Keymap<A>, chord: string): A | null {
  if (chord === "") return null;
  return (Object.keys(keymap) as A[]).find((action) => keymap[action].includes(chord)) ?? null;
}

/** One chord for an action, in place of its own; whoever had it loses it, and is named so that the sheet can say so. */
export function rebound<A extends string>(keymap: Keymap<A>, action: NoInfer<A>, chord: string) {
  const had = actionOf(keymap, chord);
  const taken = had === action ? null : had;
  const next: Record<A, readonly string[]> = { ...keymap, [action]: [chord] };
  if (taken) next[taken] = keymap[taken].filter((one) => one !== chord);
  return { keymap: next as Keymap<A>, taken };
}

/** The keys kept under a name, over the given ones. */
export function recalledKeys<A extends string>(
  name: string,
  bindings: Bindings<A>,
  storage: Pick<Storage, "getItem"> = localStorage,
): Keymap<A> {
  const given = givenKeys(bindings);
  try {
    const kept: Record<string, unknown> = JSON.parse(storage.getItem(name) ?? "{}");
    const known = actionsOf(bindings).filter((action) => isChords(kept[action]));
    return { ...given, ...Object.fromEntries(known.map((action) => [action, kept[action]])) };
  } catch {
    return given;
  }
}

/** Only what differs is kept, so that a later version's keys come through. */
export function rememberKeys<A extends string>(
  name: string,
  bindings: Bindings<A>,
  keymap: Keymap<A>,
  storage: Pick<Storage, "setItem"> = localStorage,
): void {
  const own = actionsOf(bindings).filter((action) => keymap[action].join() !== bindings[action].keys.join());
  try {
    storage.setItem(name, JSON.stringify(Object.fromEntries(own.map((action) => [action, keymap[action]]))));
  } catch {
    // A browser that keeps nothing has the given keys.
  }
}

const isChords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
