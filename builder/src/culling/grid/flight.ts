/** Faster than this, in pixels a millisecond, nobody reads a picture: none is asked for. */
const FAST = 1.2;
/** So long after the last movement the grid rests, in milliseconds. */
const REST = 110;

/** Watch how fast something scrolls, and tell when it flies and when it has landed; returns how to end that. */
export function watchFlight(element: HTMLElement, tell: (flying: boolean) => void): () => void {
  let [place, time, flying] = [element.scrollTop, performance.now(), false];
  let rest: ReturnType<typeof setTimeout> | undefined;
  const turn = (now: boolean) => {
    if (flying !== now) tell(now);
    flying = now;
  };
  const move = () => {
    const now = performance.now();
    const speed = speedOf(element.scrollTop - place, now - time);
    [place, time] = [element.scrollTop, now];
    // It flies until it rests: a fling that slows down asks for nothing on its way.
    if (speed > FAST) turn(true);
    clearTimeout(rest);
    rest = setTimeout(() => turn(false), REST);
  };
  element.addEventListener("scroll", move, { passive: true });
  return () => {
    clearTimeout(rest);
    element.removeEventListener("scroll", move);
  };
}

/** A first movement after a rest is measured against one frame, not against the rest. */
export const speedOf = (pixels: number, milliseconds: number): number =>
  Math.abs(pixels) / Math.min(Math.max(milliseconds, 4), 33);
