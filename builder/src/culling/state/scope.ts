import { at, groupOf } from "./columns";
import type { Desk } from "./desk";

type Scoped = Pick<Desk, "view" | "active" | "selected" | "columns" | "cells" | "stacked" | "open" | "shown">;

/** What a key marks: in the grid all that is selected, everywhere else the one that is active. */
export function targets(desk: Scoped): readonly number[] {
  if (desk.active < 0) return [];
  return desk.view === "grid" && desk.selected.size > 1 ? [...desk.selected] : [desk.active];
}

/** The same in words, always on screen: nobody has to guess what P will hit. */
export function scopeInWords(desk: Scoped): string {
  const hit = targets(desk);
  const [first] = hit;
  if (first === undefined) return "Keys mark nothing: no photo is shown.";
  if (hit.length > 1) return `Keys mark the ${hit.length} selected photos.`;
  const name = desk.columns.names[first] ?? "";
  const frames = desk.shown.get(at(desk.columns.group, first))?.length ?? 1;
  const folded = desk.view === "grid" && desk.stacked && !desk.open.has(at(desk.columns.group, first)) && frames > 1;
  if (folded) return `Keys mark one photo: ${name}, the top of a stack of ${frames}.`;
  return `Keys mark one photo: ${name}.`;
}

/** The frames that Shift+P would reject: all others of the group, also those that a filter hides. */
export const restOfGroup = (desk: Pick<Desk, "columns" | "active">): readonly number[] =>
  desk.active < 0 ? [] : groupOf(desk.columns, desk.active).filter((index) => index !== desk.active);
