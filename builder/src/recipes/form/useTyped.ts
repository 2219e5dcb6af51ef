import { useEffect, useRef, useState } from "react";
import { useDocument } from "../documentStore";

/**
 * A field's value while it is being typed. What the server answers comes late, letter by letter, and must not take back
 * those behind: what the recipe says is shown again once the field is left and all changes are answered, or something is
 * undone. What is `wrong` stands as it was typed, as the recipe may say nothing of it, until that says something else.
 */
export function useTyped<T>(kept: T, wrong: boolean) {
  const [typed, setTyped] = useState<{ readonly value: T } | null>(null);
  const inside = useRef(false);
  /** What the recipe said when all of what was typed, and is wrong, had been answered. */
  const beside = useRef<{ readonly kept: T } | null>(null);
  const busy = useDocument((state) => state.busy);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `kept` ends the wait, too.
  useEffect(() => {
    if (busy || inside.current) return;
    const stands = wrong && (beside.current === null || beside.current.kept === kept);
    beside.current = stands ? { kept } : null;
    if (!stands) setTyped(null);
  }, [busy, wrong, kept]);
  const turns = useDocument((state) => state.turns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is what ends it.
  useEffect(() => setTyped(null), [turns]);
  return {
    value: typed ? typed.value : kept,
    enter: () => {
      inside.current = true;
    },
    take: (value: T) => {
      beside.current = null;
      setTyped({ value });
    },
    leave: () => {
      inside.current = false;
      if (useDocument.getState().busy) return;
      if (wrong) beside.current = { kept };
      else setTyped(null);
    },
  };
}
