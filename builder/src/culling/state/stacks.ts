import { at, type Columns } from "./columns";
import type { Marks } from "./marks";

/** What the grid shows: a photo a cell. Frames of a group stand together in `order`; `cells` leaves folded ones out. */
export interface Arrangement {
  readonly order: Int32Array;
  readonly cells: Int32Array;
  /** Frames of each group that pass the filters. */
  readonly shown: ReadonlyMap<number, readonly number[]>;
}

/** Photos put in order, frames of a group together where its first one stands, the best before the others. */
export function arranged(
  sorted: Int32Array,
  columns: Columns,
  marks: Marks,
  stacked: boolean,
  open: ReadonlySet<number>,
): Arrangement {
  const shown = new Map<number, number[]>();
  for (const index of sorted) {
    const group = at(columns.group, index);
    if (group < 0) continue;
    const frames = shown.get(group);
    if (frames) frames.push(index);
    else shown.set(group, [index]);
  }
  if (!stacked) return { order: sorted, cells: sorted, shown };
  const order: number[] = [];
  const cells: number[] = [];
  for (const index of sorted) {
    const group = at(columns.group, index);
    const frames = shown.get(group);
    if (!frames) {
      order.push(index);
      cells.push(index);
    } else if (frames[0] === index) {
      const byRank = frames.toSorted((a, b) => at(columns.rank, a) - at(columns.rank, b) || a - b);
      order.push(...byRank);
      cells.push(...(open.has(group) ? byRank : [topOf(byRank, marks)]));
    }
  }
  return { order: Int32Array.from(order), cells: Int32Array.from(cells), shown };
}

/** The frame that stands for its stack: one that was picked, else the best that was not rejected. */
export function topOf(byRank: readonly number[], marks: Marks): number {
  const picked = byRank.find((index) => at(marks.picks, index) === 1);
  return picked ?? byRank.find((index) => at(marks.picks, index) !== 2) ?? byRank[0] ?? -1;
}

/** The best frame of the next (`step` 1) or previous (-1) group in `order`; a photo without a group is one by itself. */
export function nextGroup(order: Int32Array, columns: Columns, marks: Marks, from: number, step: 1 | -1): number {
  const start = order.indexOf(from);
  const home = at(columns.group, from);
  let place = start + step;
  while (home >= 0 && at(columns.group, at(order, place)) === home) place += step;
  const met = order[place];
  if (met === undefined) return from;
  const group = at(columns.group, met);
  if (group < 0) return met;
  const frames = [...order].filter((index) => at(columns.group, index) === group);
  return topOf(
    frames.toSorted((a, b) => at(columns.rank, a) - at(columns.rank, b)),
    marks,
  );
}
