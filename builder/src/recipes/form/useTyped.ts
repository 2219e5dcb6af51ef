import { useEffect, useRef, useState } from "react";
import { useDocument } from "../documentStore";

/**
 * A field's value while it is being typed. What the server answers comes late, and must not take back letters; once the
 * field is left, or something is undone, what the recipe says next is shown.
 */
export function useTyped<T>(kept: T) {
  const [typed, setTyped] = useState<{ readonly value: T } | null>(null);
  const inside = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `kept` is what ends the wait.
  useEffect(() => {
    if (!inside.current) setTyped(null);
  }, [kept]);
  const turns = useDocument((state) => state.turns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is what ends it.
  useEffect(() => setTyped(null), [turns]);
  return {
    value: typed ? typed.value : kept,
    enter: () => {
      inside.current = true;
    },
    take: (value: T) => setTyped({ value }),
    leave: () => {
      inside.current = false;
      if (typed?.value === kept) setTyped(null);
    },
  };
}
