import { ALL, type Filters } from "./filters";
import type { Sorting } from "./sorting";

export type View = "grid" | "loupe" | "compare" | "survey";

/** Where somebody stopped in a run: kept over a reload. Photos by name, as a run can be shown with other indices. */
export interface Place {
  readonly photo: string;
  readonly view: View;
  readonly filters: Filters;
  readonly sorting: Sorting;
  readonly stacked: boolean;
  readonly advance: boolean;
  readonly size: number;
}

export const START: Place = {
  photo: "",
  view: "grid",
  filters: ALL,
  sorting: { by: "taken", down: false },
  stacked: true,
  advance: false,
  size: 190,
};

const key = (run: string) => `safelight.place.${run}`;

export function recalled(run: string, storage: Pick<Storage, "getItem"> = localStorage): Place {
  try {
    const kept: Partial<Place> = JSON.parse(storage.getItem(key(run)) ?? "{}");
    // What the sliders would change is not known yet, and two panes are no place to come back to.
    const view = kept.view === "loupe" ? "loupe" : "grid";
    return { ...START, ...kept, view, filters: { ...ALL, ...kept.filters, changed: false } };
  } catch {
    return START;
  }
}

export function remember(run: string, place: Place, storage: Pick<Storage, "setItem"> = localStorage): void {
  try {
    storage.setItem(key(run), JSON.stringify(place));
  } catch {
    // A browser that keeps nothing still culls.
  }
}
