import { useEffect, useState } from "react";

/** Seconds since `at` (of `performance.now()`), told once a second while `ticking`: a clock that stands looks broken. */
export function useSecondsSince(at: number, ticking: boolean): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => tick((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [ticking]);
  return ticking ? Math.max(0, (performance.now() - at) / 1_000) : 0;
}
