const HIDDEN_MS = 1_000;

export interface Frames {
  /** Have the work done at the next frame, however often this is called until then. */
  readonly ask: () => void;
  /** Do it now, where it is asked for. */
  readonly flush: () => void;
  readonly stop: () => void;
}

/** Work at most once a frame; a tab that nobody looks at has no frames, and gets a slow clock instead. */
export function frames(work: () => void): Frames {
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = null;
  };
  const flush = () => {
    if (frame === null) return;
    stop();
    work();
  };
  const ask = () => {
    if (frame !== null) return;
    frame = requestAnimationFrame(flush);
    timer = setTimeout(flush, HIDDEN_MS);
  };
  return { ask, flush, stop };
}
