import type { Grid } from "../../api/photos";
import { verdictCode } from "./verdicts";

export type Column = Uint8Array | Int8Array | Int32Array | Float32Array | Float64Array;

/** What a run says of its photos, in typed columns: one object, not 20,000. Marks live beside it. */
export interface Columns {
  readonly run: string;
  readonly count: number;
  readonly names: readonly string[];
  readonly machine: Uint8Array;
  readonly group: Int32Array;
  readonly groupNames: readonly string[];
  readonly members: ReadonlyMap<number, readonly number[]>;
  readonly rank: Int32Array;
  readonly technical: Float32Array;
  readonly aesthetic: Float32Array;
  /** Milliseconds; NaN where it is not known. */
  readonly taken: Float64Array;
  readonly camera: Int32Array;
  readonly cameraNames: readonly string[];
  readonly labels: ReadonlyMap<number, readonly string[]>;
  readonly labelNames: readonly string[];
  readonly edited: Uint8Array;
  readonly faces: Int32Array;
  readonly width: Int32Array;
  readonly height: Int32Array;
}

/** The cell of a column; -1 outside it. */
export const at = (column: Column, index: number): number => column[index] ?? -1;

export function columnsOf(grid: Grid): Columns {
  const group = Int32Array.from(grid.groups);
  const rank = Int32Array.from(grid.ranks);
  const labels = new Map(Object.entries(grid.labels).map(([index, names]) => [Number(index), names] as const));
  return {
    run: grid.run,
    count: grid.count,
    names: grid.names,
    machine: Uint8Array.from(grid.machine, verdictCode),
    group,
    groupNames: grid.group_names,
    members: membersOf(group, rank),
    rank,
    technical: Float32Array.from(grid.technical, known),
    aesthetic: Float32Array.from(grid.aesthetic, known),
    taken: Float64Array.from(grid.taken, (iso) => (iso === null ? Number.NaN : Date.parse(iso))),
    camera: Int32Array.from(grid.cameras),
    cameraNames: grid.camera_names,
    labels,
    labelNames: [...new Set([...labels.values()].flat())].sort(),
    edited: Uint8Array.from(grid.edited, Number),
    faces: Int32Array.from(grid.faces),
    width: Int32Array.from(grid.widths),
    height: Int32Array.from(grid.heights),
  };
}

const known = (value: number | null): number => value ?? Number.NaN;

/** The frames of each group, the best first. */
function membersOf(group: Int32Array, rank: Int32Array): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  group.forEach((of, index) => {
    if (of < 0) return;
    const known = members.get(of);
    if (known) known.push(index);
    else members.set(of, [index]);
  });
  for (const frames of members.values()) frames.sort((a, b) => at(rank, a) - at(rank, b) || a - b);
  return members;
}

/** The frames that stand with a photo in its group, itself among them; alone it is its own. */
export const groupOf = (columns: Columns, index: number): readonly number[] =>
  columns.members.get(at(columns.group, index)) ?? [index];
