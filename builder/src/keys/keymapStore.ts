import { create } from "zustand";
import { type Bindings, givenKeys, type Keymap, rebound, recalledKeys, rememberKeys } from "./keymap";

export interface Keys<A extends string> {
  readonly keymap: Keymap<A>;
  /** Returns who lost the chord. */
  readonly rebind: (action: A, chord: string) => A | null;
  readonly reset: () => void;
}

/** A page's keys, as they were changed in this browser. They are kept under `name`. */
export function keymapStore<A extends string>(name: string, bindings: Bindings<A>) {
  return create<Keys<A>>()((set, get) => {
    const keep = (keymap: Keymap<A>) => {
      rememberKeys(name, bindings, keymap);
      set({ keymap });
    };
    return {
      keymap: recalledKeys(name, bindings),
      rebind: (action, chord) => {
        const { keymap, taken } = rebound(get().keymap, action, chord);
        keep(keymap);
        return taken;
      },
      reset: () => keep(givenKeys(bindings)),
    };
  });
}
