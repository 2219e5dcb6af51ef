import type { VerdictWord } from "../../api/photos";
import { at, type Columns } from "./columns";
import { isMarked, type Marks } from "./marks";
import { verdictCode } from "./verdicts";

/** Which photos are shown. */
export interface Filters {
  /** Empty: all. */
  readonly verdicts: readonly VerdictWord[];
  readonly said: "any" | "undecided" | "marked" | "picked" | "rejected";
  readonly stars: number;
  readonly grouped: "any" | "grouped" | "single";
  /** A camera's number; null: all. */
  readonly camera: number | null;
  readonly label: string | null;
  readonly text: string;
  /** Only what the sliders would change. */
  readonly changed: boolean;
}

export const ALL: Filters = {
  verdicts: [],
  said: "any",
  stars: 0,
  grouped: "any",
  camera: null,
  label: null,
  text: "",
  changed: false,
};

export const isAll = (filters: Filters): boolean => JSON.stringify(filters) === JSON.stringify(ALL);

export interface Seen {
  readonly columns: Columns;
  readonly marks: Marks;
  readonly changes: ReadonlyMap<number, unknown>;
}

/** Whether a photo passes: made once for all of them. */
export function passing(filters: Filters, { columns, marks, changes }: Seen): (index: number) => boolean {
  const verdicts = new Set(filters.verdicts.map(verdictCode));
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (index) =>
    (verdicts.size === 0 || verdicts.has(at(marks.verdicts, index))) &&
    saidSo(filters.said, marks, index) &&
    (filters.stars === 0 || at(marks.ratings, index) >= filters.stars) &&
    (filters.grouped === "any" || at(columns.group, index) >= 0 === (filters.grouped === "grouped")) &&
    (filters.camera === null || at(columns.camera, index) === filters.camera) &&
    (filters.label === null || (columns.labels.get(index)?.includes(filters.label) ?? false)) &&
    (!filters.changed || changes.has(index)) &&
    words.every((word) => found(word, columns, index));
}

function saidSo(said: Filters["said"], marks: Marks, index: number): boolean {
  if (said === "any") return true;
  if (said === "picked" || said === "rejected") return at(marks.picks, index) === (said === "picked" ? 1 : 2);
  return isMarked(marks, index) === (said === "marked");
}

/** In the name, the group's name, the camera's or a label. */
function found(word: string, columns: Columns, index: number): boolean {
  const told = [
    columns.names[index],
    columns.groupNames[at(columns.group, index)],
    columns.cameraNames[at(columns.camera, index)],
  ];
  return [...told, ...(columns.labels.get(index) ?? [])].some((text) => text?.toLowerCase().includes(word));
}
