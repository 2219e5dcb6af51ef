/** A stretch between two lanes, from left to right. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** For each stretch, which line it runs on, so that no two that overlap share one. */
export function linesOf(stretches: readonly Stretch[]): readonly number[] {
  const ends: number[] = [];
  const lines = new Array<number>(stretches.length).fill(0);
  const order = [...stretches.keys()].sort((a, b) => (stretches[a]?.from ?? 0) - (stretches[b]?.from ?? 0));
  for (const at of order) {
    const { from, to } = stretches[at] ?? { from: 0, to: 0 };
    const free = ends.findIndex((end) => end < from);
    const line = free < 0 ? ends.length : free;
    ends[line] = to;
    lines[at] = line;
  }
  return lines;
}
