import { at, type Column, type Columns } from "./columns";
import type { Marks } from "./marks";

export type SortKey = "taken" | "name" | "technical" | "aesthetic" | "rating" | "verdict";

export interface Sorting {
  readonly by: SortKey;
  readonly down: boolean;
}

export const SORT_WORDS: Readonly<Record<SortKey, string>> = {
  taken: "Time taken",
  name: "Name",
  technical: "Technical score",
  aesthetic: "Look",
  rating: "Stars",
  verdict: "Verdict",
};

const names = new Intl.Collator("en", { numeric: true });

/** Photos in order; what has no value comes last both ways, and ties go by the shoot's own order. */
export function sorted(photos: Int32Array, sorting: Sorting, columns: Columns, marks: Marks): Int32Array {
  const sign = sorting.down ? -1 : 1;
  if (sorting.by === "name") {
    return photos.toSorted((a, b) => sign * names.compare(columns.names[a] ?? "", columns.names[b] ?? "") || a - b);
  }
  const column = columnOf(sorting.by, columns, marks);
  const missing = sorting.by === "rating" ? (value: number) => value < 0 : Number.isNaN;
  return photos.toSorted((a, b) => {
    const [one, other] = [at(column, a), at(column, b)];
    const lacks = Number(missing(one)) - Number(missing(other));
    return lacks || (missing(one) ? 0 : sign * (one - other)) || a - b;
  });
}

function columnOf(by: Exclude<SortKey, "name">, columns: Columns, marks: Marks): Column {
  if (by === "rating") return marks.ratings;
  return by === "verdict" ? marks.verdicts : columns[by];
}
